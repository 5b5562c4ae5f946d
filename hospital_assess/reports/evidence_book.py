"""佐证材料汇编: all that proves a form, bound in volumes with contents, dividers, codes and page numbers.

Evidence is made ready piece by piece on disk, then numbered, then bound volume by volume: memory holds one volume.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hospital_assess.application.evidence_book import EvidenceBook
from hospital_assess.application.output_files import prepare_folder
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.evidence_book_frame import Frame, contents_room, divider_room
from hospital_assess.reports.evidence_book_join import join_volume
from hospital_assess.reports.evidence_book_lists import Lister, Listing
from hospital_assess.reports.evidence_book_plan import Plan, Volume, plan_book
from hospital_assess.reports.evidence_book_prepare import TEXT, Prepared, prepare
from hospital_assess.reports.fonts import Role, Typefaces, shipped_typefaces
from hospital_assess.reports.text import Measure

VOLUME_BYTES = 150_000_000
_OURS = 0.03
"""Share of a volume that is kept for our own pages and faces."""


def write_evidence_book(
    book: EvidenceBook,
    target: Path,
    progress: Progress = unheard,
    typefaces: Typefaces | None = None,
    volume_bytes: int = VOLUME_BYTES,
) -> list[Path]:
    """Write the book.

    A file that cannot be printed costs a page that says why, never the book. Nothing stands under the names of
    the volumes before all of them are complete.

    Args:
        book: What stands in it.
        target: The first volume; others stand beside it, 「…-第2卷.pdf」.
        progress: Told of every proof and page; what it raises ends the work and leaves nothing behind.
        typefaces: None takes the shipped faces.
        volume_bytes: A volume is closed before it gets larger.

    Returns:
        The volumes in order.

    Raises:
        AssessError: the work was cancelled, or the folder cannot be written.
    """
    prepare_folder(target.parent)
    try:
        with TemporaryDirectory(dir=target.parent, prefix=".汇编-", ignore_cleanup_errors=True) as folder:
            binder = _Binder(book, Path(folder), progress, typefaces or shipped_typefaces())
            made = binder.bind(volume_bytes)
            return _settle(made, target)
    except OSError as error:
        raise AssessError(
            f"无法写入“{target}”（{error.strerror}）", "请关闭打开着它的程序，清理磁盘，或换一个文件夹。"
        ) from error


def volume_path(target: Path, number: int) -> Path:
    """Where a volume goes: the first under the name asked for, the second beside it as 「…-第2卷.pdf」."""
    return target if number == 1 else target.with_name(f"{target.stem}-第{number}卷{target.suffix}")


def _settle(made: Sequence[Path], target: Path) -> list[Path]:
    """Give the volumes their names, the first one last: where it stands, the others do."""
    settled = [volume_path(target, number) for number in range(1, len(made) + 1)]
    for draft, path in reversed(list(zip(made, settled, strict=True))):
        draft.replace(path)
    return settled


@frozen
class _Binder:
    """Makes one book in a folder of its own."""

    book: EvidenceBook
    folder: Path
    progress: Progress
    typefaces: Typefaces

    def bind(self, volume_bytes: int) -> list[Path]:
        """Prepare, number and bind; gives the volumes."""
        measures = {role: Measure(self.typefaces[role]) for role in Role}
        prepared = self._prepare(measures[TEXT.role])
        lister = Lister(measures, prepared)
        rooms = {
            line.code: divider_room(measures, section, line) for section in self.book.sections for line in section.lines
        }
        plan = plan_book(
            self.book,
            prepared,
            lambda line: len(lister.divider(line, rooms[line.code]).pages),
            int(volume_bytes * (1 - _OURS)),
        )
        lister = Lister(measures, prepared, plan)
        contents = lister.contents(self.book, contents_room())
        return [self._bind_volume(plan, volume, contents, lister) for volume in plan.volumes]

    def _prepare(self, measure: Measure) -> dict[str, Prepared]:
        """Make every proof ready, by code."""
        proofs = list(self.book.proofs())
        found = {}
        for number, proof in enumerate(proofs):

            def tell(_done: int, _total: int, what: str, number: int = number) -> None:
                self.progress(number, len(proofs), f"处理 {what}")

            tell(0, 0, proof.code)
            found[proof.code] = prepare(proof, self.folder, str(number + 1), measure, tell)
        return found

    def _bind_volume(self, plan: Plan, volume: Volume, contents: Listing, lister: Lister) -> Path:
        """Write one volume; its parts are needed no more."""
        frame, target = self.folder / "frame.pdf", self.folder / f"volume-{volume.number}.pdf"
        with Frame(frame, self.book, plan, contents, lister, self.typefaces) as ours:
            ours.write(volume)
            front_pages = ours.front_pages
        join_volume(frame, front_pages, volume, target, self.progress)
        for leaf in volume.leaves:
            if getattr(leaf, "part", None):
                leaf.part.path.unlink(missing_ok=True)  # type: ignore[union-attr]
        return target
