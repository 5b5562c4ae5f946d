"""How the database came to its present shape, step by step; a released step is never changed."""

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("hospital_assess")


@MIGRATIONS(name="001_desk")
def _create_desk(db: Database) -> None:
    """Whose desk it is, and its scheme."""
    db.execute("PRAGMA application_id = 1213415767")
    db.execute("PRAGMA user_version = 1")
    db.execute(
        """CREATE TABLE profile (  -- 工作区属于谁，只有一行
            id INTEGER PRIMARY KEY CHECK (id = 1),
            role TEXT NOT NULL,
            organization_id TEXT NOT NULL,
            organization TEXT NOT NULL,
            department TEXT NOT NULL,
            trial INTEGER NOT NULL,
            office_key TEXT NOT NULL
        )"""
    )
    db.execute(
        """CREATE TABLE schemes (  -- 考核方案的各次修订，JSON
            revision INTEGER PRIMARY KEY,
            scheme TEXT NOT NULL,
            content TEXT NOT NULL
        )"""
    )


@MIGRATIONS(name="002_evidence")
def _create_evidence(db: Database) -> None:
    """What proves the answers."""
    db.execute("PRAGMA user_version = 2")
    db.execute(
        """CREATE TABLE evidence (  -- 佐证材料；文件在 evidence 文件夹，以 id 为名
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            title TEXT NOT NULL,
            form TEXT NOT NULL,
            scope TEXT NOT NULL,
            size INTEGER NOT NULL,
            media_type TEXT NOT NULL,
            pages INTEGER,
            formed_on TEXT,
            document_no TEXT NOT NULL,
            place TEXT NOT NULL
        )"""
    )


@MIGRATIONS(name="003_answers")
def _create_answers(db: Database) -> None:
    """What a department fills in."""
    db.execute("PRAGMA user_version = 3")
    db.execute(
        """CREATE TABLE entries (  -- 自评条目草稿；数字存为文本，不失精度
            period TEXT NOT NULL,
            line TEXT NOT NULL,
            status TEXT NOT NULL,
            inputs TEXT NOT NULL,  -- 评分规则所需的数据，JSON
            progress TEXT,
            narrative TEXT NOT NULL,
            self_score TEXT,
            deduction_reason TEXT NOT NULL,
            upward_basis TEXT NOT NULL,
            problem TEXT NOT NULL,
            cause TEXT NOT NULL,
            remedy TEXT NOT NULL,
            remedy_owner TEXT NOT NULL,
            remedy_due TEXT,
            objective_cause TEXT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (period, line)
        )"""
    )
    db.execute(
        """CREATE TABLE proofs (  -- 条目与佐证的联系；removed_at 非空的已移除
            id INTEGER PRIMARY KEY,
            period TEXT NOT NULL,
            line TEXT NOT NULL,
            evidence TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
            number INTEGER NOT NULL,
            removed_at TEXT NOT NULL DEFAULT '',
            reason TEXT NOT NULL DEFAULT '',
            FOREIGN KEY (period, line) REFERENCES entries (period, line) DEFERRABLE INITIALLY DEFERRED
        )"""
    )
    db.execute("CREATE UNIQUE INDEX proofs_standing ON proofs (period, line, evidence) WHERE removed_at = ''")


@MIGRATIONS(name="004_report")
def _create_report(db: Database) -> None:
    """The rest of a statement."""
    db.execute("PRAGMA user_version = 4")
    db.execute(
        """CREATE TABLE adjustments (  -- 申请的加分等
            period TEXT NOT NULL,
            id TEXT NOT NULL,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            title TEXT NOT NULL,
            points TEXT,
            reason TEXT NOT NULL,
            matter TEXT NOT NULL,
            proofs TEXT NOT NULL,  -- JSON
            PRIMARY KEY (period, id)
        )"""
    )
    db.execute(
        """CREATE TABLE reports (  -- 填报人和报告中由科室自写的部分
            period TEXT PRIMARY KEY,
            basics TEXT NOT NULL,
            highlights TEXT NOT NULL,
            next_steps TEXT NOT NULL,
            reporter_name TEXT NOT NULL,
            reporter_phone TEXT NOT NULL
        )"""
    )


@MIGRATIONS(name="005_statements")
def _create_statements(db: Database) -> None:
    """What was handed in, and what the office said of it."""
    db.execute("PRAGMA user_version = 5")
    db.execute(
        """CREATE TABLE submissions (  -- 上报件，与文件包中的字节相同，从不改动
            digest TEXT PRIMARY KEY,
            department TEXT NOT NULL,
            period TEXT NOT NULL,
            revision INTEGER NOT NULL,
            made_at TEXT NOT NULL,
            batch TEXT NOT NULL,
            content BLOB NOT NULL CHECK (typeof(content) = 'blob'),
            manifest BLOB NOT NULL CHECK (typeof(manifest) = 'blob'),
            manifest_digest TEXT NOT NULL,
            signature BLOB NOT NULL CHECK (typeof(signature) = 'blob'),
            key TEXT NOT NULL
        )"""
    )
    db.execute(
        """CREATE TABLE reviews (  -- 复核意见，只增不改
            digest TEXT PRIMARY KEY,
            sequence INTEGER NOT NULL,
            submission TEXT NOT NULL,
            department TEXT NOT NULL,
            line TEXT NOT NULL,
            line_digest TEXT NOT NULL,
            judges TEXT NOT NULL,
            verdict TEXT NOT NULL,
            score TEXT,
            comment TEXT NOT NULL,
            due TEXT,
            made_at TEXT NOT NULL,
            reviewer TEXT NOT NULL
        )"""
    )


@MIGRATIONS(name="006_register")
def _create_register(db: Database) -> None:
    """To whom the office gave which key."""
    db.execute("PRAGMA user_version = 6")
    db.execute(
        """CREATE TABLE keys (  -- 各科室的公钥；revoked_at 非空的已作废
            id INTEGER PRIMARY KEY,
            department TEXT NOT NULL,
            key TEXT NOT NULL,
            issued_at TEXT NOT NULL,
            revoked_at TEXT NOT NULL DEFAULT '',
            UNIQUE (department, key)
        )"""
    )
    db.execute(
        """CREATE TABLE issues (  -- 下发过的任务包
            id INTEGER PRIMARY KEY,
            department TEXT NOT NULL,
            scheme_revision INTEGER NOT NULL,
            issued_at TEXT NOT NULL,
            key TEXT NOT NULL
        )"""
    )


@MIGRATIONS(name="007_rulings")
def _create_rulings(db: Database) -> None:
    """What else the office says: one row a statement, whole in its canonical form."""
    db.execute("PRAGMA user_version = 7")
    db.execute(
        """CREATE TABLE statements (  -- 减分、一票否决等，只增不改
            digest TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            body TEXT NOT NULL
        )"""
    )


@MIGRATIONS(name="008_feedbacks")
def _create_feedbacks(db: Database) -> None:
    """What was fed back: a batch of which something was told can no longer be taken back."""
    db.execute("PRAGMA user_version = 8")
    db.execute(
        """CREATE TABLE feedbacks (  -- 已生成反馈件的上报件
            submission TEXT PRIMARY KEY,
            made_at TEXT NOT NULL
        )"""
    )


@MIGRATIONS(name="009_doubts")
def _add_conditions(db: Database) -> None:
    """Whether a file can be opened, and what took the place of a proof that was replaced."""
    db.execute("PRAGMA user_version = 9")
    db.execute("ALTER TABLE evidence ADD COLUMN condition TEXT NOT NULL DEFAULT 'sound'")
    db.execute("ALTER TABLE proofs ADD COLUMN replaced_by TEXT NOT NULL DEFAULT ''")


@MIGRATIONS(name="010_tree")
def _create_tree(db: Database) -> None:
    """Collections of other offices and of reviewers' copies, and which merge brought what."""
    db.execute("PRAGMA user_version = 10")
    db.execute(
        """CREATE TABLE batches (  -- 每次合并一行，按先后
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            collected INTEGER NOT NULL DEFAULT 0  -- 已随汇总件上报，不能撤销
        )"""
    )
    db.execute(
        """INSERT INTO batches (name)
            SELECT batch FROM submissions WHERE batch != '' GROUP BY batch ORDER BY max(rowid)"""
    )
    db.execute(
        """CREATE TABLE collections (  -- 下级单位的汇总件，与文件包中的字节相同，从不改动
            digest TEXT PRIMARY KEY,
            organization TEXT NOT NULL,
            batch TEXT NOT NULL,
            content BLOB NOT NULL CHECK (typeof(content) = 'blob'),
            manifest BLOB NOT NULL CHECK (typeof(manifest) = 'blob'),
            manifest_digest TEXT NOT NULL,
            signature BLOB NOT NULL CHECK (typeof(signature) = 'blob'),
            key TEXT NOT NULL
        )"""
    )
    db.execute("ALTER TABLE submissions ADD COLUMN organization TEXT NOT NULL DEFAULT ''")
    db.execute("UPDATE submissions SET organization = coalesce((SELECT organization_id FROM profile), '')")
    db.execute("ALTER TABLE reviews ADD COLUMN replaces TEXT /* 所替代的复核意见，JSON；旧版程序写的没有 */")
    db.execute("ALTER TABLE reviews ADD COLUMN batch TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE statements ADD COLUMN batch TEXT NOT NULL DEFAULT ''")


@MIGRATIONS(name="011_paperwork")
def _create_paperwork(db: Database) -> None:
    """When Excel forms went out, and when signed papers came in."""
    db.execute("PRAGMA user_version = 11")
    db.execute(
        """CREATE TABLE forms (  -- 下发过的 Excel 填报表
            id INTEGER PRIMARY KEY,
            department TEXT NOT NULL,
            period TEXT NOT NULL,
            scheme_revision INTEGER NOT NULL,
            issued_at TEXT NOT NULL
        )"""
    )
    db.execute(
        """CREATE TABLE papers (  -- 收到的签字纸质件；submission 为其校验码所指的上报件，撤销合并后仍留在此
            submission TEXT PRIMARY KEY,
            department TEXT NOT NULL,
            period TEXT NOT NULL,
            received_on TEXT NOT NULL,
            noted_at TEXT NOT NULL
        )"""
    )


@MIGRATIONS(name="012_appeals")
def _create_appeal_drafts(db: Database) -> None:
    """Appeals that a department is still writing."""
    db.execute("PRAGMA user_version = 12")
    db.execute(
        """CREATE TABLE appeal_drafts (  -- 尚未生成申诉件的申诉理由
            period TEXT NOT NULL,
            line TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (period, line)
        )"""
    )


@MIGRATIONS(name="013_standings")
def _create_standings(db: Database) -> None:
    """Scores and ranks as they were worked out last; whatever changes what they rest on removes them."""
    db.execute("PRAGMA user_version = 13")
    db.execute(
        """CREATE TABLE standings (  -- 得分与名次的缓存，可随时重算
            organization TEXT NOT NULL,
            period TEXT NOT NULL,
            program TEXT NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (organization, period)
        )"""
    )
    db.execute("CREATE INDEX submissions_by_organization ON submissions (organization)")
    db.execute("CREATE INDEX collections_by_organization ON collections (organization, digest, key)")
    own = "(SELECT organization_id FROM profile)"
    for table, whose in (
        ("submissions", "changed.organization"),
        ("collections", "changed.organization"),
        ("reviews", own),
        ("statements", own),
        ("schemes", own),
        ("papers", own),
    ):
        for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            db.execute(
                f"""CREATE TRIGGER standings_after_{event.lower()}_of_{table} AFTER {event} ON {table}
                BEGIN DELETE FROM standings WHERE organization = {whose.replace("changed", row)}; END"""
            )


@MIGRATIONS(name="014_proof_order")
def _add_positions(db: Database) -> None:
    """In which order the proofs of a line are listed; where nobody gave one, in the order of their numbers."""
    db.execute("PRAGMA user_version = 14")
    db.execute("ALTER TABLE proofs ADD COLUMN position INTEGER NOT NULL DEFAULT 0  /* 条目内的先后，从 0 起 */")


@MIGRATIONS(name="015_last_year")
def _create_last_year(db: Database) -> None:
    """What a department said the year before, copied from that year's workspace."""
    db.execute("PRAGMA user_version = 15")
    db.execute(
        """CREATE TABLE last_year (  -- 上年度数据取自哪里，至多一行
            id INTEGER PRIMARY KEY CHECK (id = 1),
            year INTEGER NOT NULL,
            source TEXT NOT NULL,
            taken_at TEXT NOT NULL
        )"""
    )
    db.execute(
        """CREATE TABLE last_year_answers (  -- 上年的各条目；now 为对应的本年条目，没有则为空
            id INTEGER PRIMARY KEY,
            line TEXT NOT NULL UNIQUE,
            code TEXT NOT NULL,
            text TEXT NOT NULL,
            measure TEXT NOT NULL,
            narrative TEXT NOT NULL,
            now TEXT NOT NULL
        )"""
    )
