"""Hospitals far larger than any: sixty departments with forty lines each, and as many hospitals as are asked for."""

import hashlib
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

from hospital_assess.application.collection import CollectionContent, Enclosed
from hospital_assess.application.package_port import PackageKind
from hospital_assess.application.ports import DeskRole, Issue, Ports, Profile, RegisteredKey
from hospital_assess.application.progress import unheard
from hospital_assess.domain.enrolment import Enrolment, enrolled_scheme
from hospital_assess.domain.entry import Entry, Evidence, Proof, Reporter, Statement, Status
from hospital_assess.domain.plain import Moment, canonical_json
from hospital_assess.domain.plan import Measure, Section, Task
from hospital_assess.domain.rules import PassFail
from hospital_assess.domain.scheme import MeasureDuty, Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, settled
from hospital_assess.exchange.manifest import make_manifest
from hospital_assess.exchange.signing import sign

DEPARTMENTS, LINES = 60, 40
MADE_AT = "2023-12-20T09:00:00+08:00"
_NARRATIVE = "已按计划完成，相关制度印发全院执行，并在季度例会上通报落实情况；"
Key = tuple[bytes, str]
"""A private key and its public one."""


def hospital(model: Scheme, organization: str) -> Scheme:
    """A scheme whose lines are all answered by all departments."""
    common = next(line for line in model.lines if line.is_common)
    group = next(iter(common.group_points))
    measures = [
        Measure(f"{organization}-{number}", f"1.1.{number + 1}", f"第{number + 1}项考核要点。", date(2023, 12, 31))
        for number in range(LINES)
    ]
    departments = tuple(
        replace(
            model.departments[0],
            id=f"科室{number:02d}",
            name=f"科室{number:02d}",
            short_name=f"科{number}",
            group=group,
        )
        for number in range(DEPARTMENTS)
    )
    lead = departments[0].id
    plan = replace(model.plan, sections=(Section("一", "压力测试", (Task("1.1", "压力测试", tuple(measures)),)),))
    return replace(
        model,
        id=f"{organization}-2023",
        organization_id=organization,
        plan=replace(plan, organization=organization),
        departments=departments,
        duties=tuple(MeasureDuty(measure.id, Decimal(0), lead, (), "") for measure in measures),
        lines=tuple(
            replace(common, id=f"{measure.id}-G", code=f"{measure.code}-G", measure=measure.id, rule=PassFail())
            for measure in measures
        ),
        problems=(),
    )


def keys_for(ports: Ports, scheme: Scheme) -> dict[str, Key]:
    """A new key for every department."""
    return {department.id: ports.packages.new_key() for department in scheme.departments}


def make_office(ports: Ports, path: Path, scheme: Scheme, keys: dict[str, Key]) -> None:
    """An office's workspace that has given every department its key."""
    profile = Profile(DeskRole.OFFICE, scheme.organization_id, scheme.plan.organization)
    with ports.workspaces.create(path, profile, scheme) as workspace, workspace.atomic():
        for department, (_, public) in keys.items():
            workspace.add_issue(Issue(department, scheme.revision, MADE_AT, public))


def write_hand_ins(
    ports: Ports, folder: Path, scheme: Scheme, keys: dict[str, Key], evidence: Sequence[Sequence[Path]] = ()
) -> list[Path]:
    """What every department hands in, as files.

    Args:
        evidence: Files that prove the first line of the first departments, by department.
    """
    written = []
    for number, department in enumerate(scheme.departments):
        written.append(folder / f"{department.id}.hsa")
        files = {_digest(file): file for file in (evidence[number] if number < len(evidence) else ())}
        content = canonical_json(_submission(scheme, department.id, number, files))
        ports.packages.write(written[-1], PackageKind.SUBMISSION, content, files, keys[department.id][0], unheard)
    return written


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write_collection(ports: Ports, path: Path, scheme: Scheme, keys: dict[str, Key], office: Key) -> None:
    """The same hand-ins as their office sends them on."""
    members, enclosed = {}, []
    for number, department in enumerate(scheme.departments):
        private, public = keys[department.id]
        made = _submission(scheme, department.id, number)
        content = canonical_json(made)
        manifest = make_manifest(PackageKind.SUBMISSION, content, {})
        members[made.digest] = io.BytesIO(content)
        enclosed.append(Enclosed(made.digest, manifest.decode(), sign(manifest, private).hex(), public))
    said = CollectionContent(
        organization_id=scheme.organization_id,
        organization=scheme.plan.organization,
        schemes=(scheme,),
        hand_ins=tuple(sorted(enclosed, key=lambda item: item.digest)),
        register=tuple(RegisteredKey(name, public, MADE_AT) for name, (_, public) in keys.items()),
    )
    ports.packages.write(path, PackageKind.COLLECTION, canonical_json(said), members, office[0], unheard)


def enrolled(scheme: Scheme, office: Key, sequence: int) -> Enrolment:
    """The admission of that office."""
    return Enrolment(
        organization_id=scheme.organization_id,
        organization=scheme.plan.organization,
        office_key=office[1],
        schemes=(enrolled_scheme(scheme),),
        sequence=sequence,
        made_at=MADE_AT,
    )


def _submission(
    scheme: Scheme, department: str, number: int, files: Mapping[str, Path] = MappingProxyType({})
) -> Submission:
    entries = tuple(
        Entry(
            line.id,
            status=Status.DONE,
            inputs={},
            narrative=f"{_NARRATIVE * (1 + (place + number) % 3)}{department}第{place + 1}项。",
            self_score=line.points_for(scheme.department(department)),
            proofs=tuple(Proof(digest, n) for n, digest in enumerate(files, 1)) if not place else (),
        )
        for place, line in enumerate(scheme.lines)
    )
    evidence = tuple(Evidence(digest, file.name, file.name, size=file.stat().st_size) for digest, file in files.items())
    return Submission(
        organization_id=scheme.organization_id,
        scheme_id=scheme.id,
        scheme_revision=scheme.revision,
        department=department,
        period=PeriodId.ANNUAL,
        as_of=scheme.settings.period(PeriodId.ANNUAL).cut_off,
        statement=settled(Statement(entries=entries, evidence=evidence, reporter=Reporter("堃䶮", "0575"))),
        lineage=(),
        made_at=Moment(MADE_AT),
        program="1.0",
    )
