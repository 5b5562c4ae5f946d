"""Everything that can be wrong with a workspace, in sentences."""

import json
from collections.abc import Callable, Iterator

from hospital_assess.application.ports import EvidenceStore
from hospital_assess.application.progress import Progress
from hospital_assess.domain.digest import sha256_of
from hospital_assess.domain.entry import Evidence, Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId
from hospital_assess.domain.submission import digest_of
from hospital_assess.storage.drafts import Drafts
from hospital_assess.storage.paperwork import Paperwork
from hospital_assess.storage.schemes import Schemes
from hospital_assess.storage.session import Row, Session
from hospital_assess.storage.statements import Statements, files_of, review_of, submission_of


class Verification:
    """One look at everything in a workspace."""

    def __init__(
        self,
        session: Session,
        schemes: Schemes,
        drafts: Drafts,
        statements: Statements,
        paperwork: Paperwork,
        evidence: EvidenceStore,
    ) -> None:
        self._session = session
        self._schemes = schemes
        self._drafts = drafts
        self._statements = statements
        self._paperwork = paperwork
        self._evidence = evidence

    def findings(self, progress: Progress) -> list[str]:
        """All that is wrong; empty where the workspace is sound."""
        steps: tuple[tuple[str, Callable[[], Iterator[str]]], ...] = (
            ("数据库", self._database),
            ("考核方案", self._scheme_revisions),
            ("自评草稿", self._draft_statements),
            ("上报件", self._submissions),
            ("汇总件", self._collections),
            ("复核意见", self._reviews),
            ("其他记录", self._said),
            ("密钥登记", self._register),
            ("填报表和纸质件登记", self._desk_work),
        )
        found: list[str] = []
        for index, (what, step) in enumerate(steps):
            progress(index, len(steps) + 1, f"正在核对{what}")
            found += _told(step)
        damaged = self._evidence.damaged(progress)
        found += [f"佐证文件 {digest[:8]} 的内容已损坏" for digest in damaged]
        return list(dict.fromkeys(found))

    def _database(self) -> Iterator[str]:
        for row in self._session.rows("PRAGMA integrity_check"):
            if row["integrity_check"] != "ok":
                yield f"数据库结构有误：{row['integrity_check']}"
        for row in self._session.rows("PRAGMA foreign_key_check"):
            yield f"数据表 {row['table']} 第 {row['rowid']} 行引用的 {row['parent']} 不存在"

    def _scheme_revisions(self) -> Iterator[str]:
        self._schemes.profile()
        revisions = self._schemes.revisions()
        if not revisions:
            yield "工作区没有考核方案"
        for revision in revisions:
            if self._schemes.scheme(revision).revision != revision:
                yield f"第 {revision} 版方案的版次与内容不符"

    def _draft_statements(self) -> Iterator[str]:
        for period in self._drafts.periods():
            yield from self._draft(period, self._drafts.statement(period))

    def _draft(self, period: PeriodId, statement: Statement) -> Iterator[str]:
        known = statement.proof_files()
        linked = [(f"条目 {entry.line}", entry.proofs) for entry in statement.entries]
        linked += [(f"加减分“{item.title}”", item.proofs) for item in statement.adjustments]
        for name, proofs in linked:
            for proof in proofs:
                if fault := self._fault(known.get(proof.evidence)):
                    yield f"{PERIOD_NAMES[period]}{name}的佐证 {proof.evidence[:8]} {fault}"

    def _fault(self, evidence: Evidence | None) -> str:
        if evidence is None:
            return "没有登记"
        return "不在佐证库中" if evidence.is_file and not self._evidence.has(evidence.id) else ""

    def _submissions(self) -> Iterator[str]:
        for row in self._session.rows("SELECT * FROM submissions ORDER BY digest"):
            name = f"{row['department']}第 {row['revision']} 版上报件（{row['digest'][:8]}）"
            yield from (f"{name}{fault}" for fault in self._submission(row))

    def _submission(self, row: Row) -> Iterator[str]:
        digest = sha256_of(row["content"])
        if digest != row["digest"]:
            yield "的内容与校验码不符"
            return
        if sha256_of(row["manifest"]) != row["manifest_digest"]:
            yield "的清单已改变"
        if digest.encode() not in row["manifest"]:
            yield "的清单与内容不符"
        submission = submission_of(row)
        held = (row["organization"], row["department"], row["period"], row["revision"], row["made_at"])
        said = (submission.organization_id, submission.department, submission.period.value)
        if held != (*said, submission.revision, submission.made_at):
            yield "的登记与内容不符"
        for found in files_of(row, submission, self._schemes.profile().organization_id):
            if not self._evidence.has(found):
                yield f"的佐证 {found[:8]} 不在佐证库中"

    def _collections(self) -> Iterator[str]:
        held = {row["digest"] for row in self._session.rows("SELECT digest FROM submissions")}
        for row in self._session.rows("SELECT * FROM collections ORDER BY digest"):
            name = f"{row['organization']}的汇总件（{row['digest'][:8]}）"
            if sha256_of(row["content"]) != row["digest"]:
                yield f"{name}的内容与校验码不符"
                continue
            if sha256_of(row["manifest"]) != row["manifest_digest"]:
                yield f"{name}的清单已改变"
            listed = {item["digest"] for item in json.loads(row["content"]).get("hand_ins", ())}
            yield from (f"{name}所列的上报件 {digest[:8]} 不在工作区中" for digest in sorted(listed - held))

    def _reviews(self) -> Iterator[str]:
        for row in self._session.rows("SELECT * FROM reviews ORDER BY sequence"):
            if digest_of(review_of(row)) != row["digest"]:
                yield f"第 {row['sequence']} 条复核意见的内容已改变"

    def _said(self) -> Iterator[str]:
        """Rulings, resolutions, appeals, decisions and notes, each under the digest of its canonical form."""
        for row in self._session.rows("SELECT * FROM statements ORDER BY kind, sequence"):
            if sha256_of(row["body"].encode()) != row["digest"]:
                yield f"第 {row['sequence']} 条记录（{row['kind']}）的内容已改变"

    def _register(self) -> Iterator[str]:
        keys = {(item.department, item.key) for item in self._statements.register()}
        for issue in self._statements.issues():
            if (issue.department, issue.key) not in keys:
                yield f"{issue.department}任务包（{issue.issued_at}）的密钥没有登记"

    def _desk_work(self) -> Iterator[str]:
        revisions = map(self._schemes.scheme, self._schemes.revisions())
        known = {department.id for scheme in revisions for department in scheme.departments}
        named = [item.department for item in self._paperwork.issued_forms()]
        named += [item.department for item in self._paperwork.papers()]
        for department in named:
            if department not in known:
                yield f"填报表或纸质件登记中的科室“{department}”不在方案中"


def _told(step: Callable[[], Iterator[str]]) -> list[str]:
    """What a step finds; where it cannot go on, that is a finding too."""
    found: list[str] = []
    try:
        found.extend(step())
    except AssessError as error:
        found.append(str(error))
    except ValueError as error:
        found.append(f"数据无法解读：{error}")
    return found
