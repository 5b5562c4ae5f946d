"""Whose desk it is, and the revisions of its scheme."""

import json
from threading import Lock

from hospital_assess.application.ports import Profile
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.plain import canonical_json, from_plain
from hospital_assess.domain.scheme import Scheme
from hospital_assess.storage.session import Row, Session


class Schemes:
    """The tables of profile and scheme; a revision is parsed once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._parsed: dict[str, Scheme] = {}
        self._read: dict[int | None, tuple[tuple[int, int], Scheme]] = {}
        self._parsing = Lock()

    def profile(self) -> Profile:
        """Who the workspace belongs to.

        Raises:
            AssessError: the row is missing, which only damage can do.
        """
        for row in self._session.rows("SELECT * FROM profile"):
            plain = {name: value for name, value in row.items() if name != "id"}
            return from_plain(Profile, {**plain, "trial": bool(row["trial"])}, "profile")
        raise AssessError("工作区数据库缺少归属信息", "数据库已损坏，请从 backups 文件夹恢复。")

    def save_profile(self, profile: Profile) -> None:
        """Change who the workspace belongs to."""
        row = {
            "id": 1,
            "role": profile.role.value,
            "organization_id": profile.organization_id,
            "organization": profile.organization,
            "department": profile.department,
            "trial": profile.trial,
            "office_key": profile.office_key,
        }
        with self._session.writing() as db:
            db.table("profile").upsert(row, pk="id")

    def scheme(self, revision: int | None) -> Scheme:
        """One revision, the newest if None.

        Raises:
            AssessError: there is no such revision.
        """
        state = self._session.state
        known = self._read.get(revision)
        if known is not None and known[0] == state:
            return known[1]
        scheme = self._parse(self._content(revision))
        if state is not None:
            self._read[revision] = (state, scheme)
        return scheme

    def _content(self, revision: int | None) -> str:
        sql = "SELECT content FROM schemes WHERE revision = coalesce(?, (SELECT max(revision) FROM schemes))"
        rows = self._session.rows(sql, revision)
        if not rows:
            raise AssessError(f"工作区中没有第 {revision} 版方案", "请接收质管办最新下发的任务包。")
        content: str = rows[0]["content"]
        return content

    def revisions(self) -> list[int]:
        """Numbers of all revisions, in order."""
        return [row["revision"] for row in self._session.rows("SELECT revision FROM schemes ORDER BY revision")]

    def save(self, scheme: Scheme) -> None:
        """Add a revision.

        On trial one may be replaced: nothing that was signed rests on it, and the task package
        brings the hospital's own first revision.

        Raises:
            AssessError: the revision is there with another content.
        """
        content = canonical_json(scheme).decode()
        row: Row = {"revision": scheme.revision, "scheme": scheme.id, "content": content}
        with self._session.writing() as db:
            held = self._session.rows("SELECT content FROM schemes WHERE revision = ?", scheme.revision)
            if held and held[0]["content"] != content and not self.profile().trial:
                raise AssessError(f"第 {scheme.revision} 版方案已存在，内容不同", "修订方案须使用新的版次。")
            db.table("schemes").upsert(row, pk="revision")

    def _parse(self, content: str) -> Scheme:
        # By content, not by number: a number whose transaction was undone may come again with another content.
        with self._parsing:
            if content not in self._parsed:
                self._parsed[content] = from_plain(Scheme, json.loads(content), "方案")
            return self._parsed[content]
