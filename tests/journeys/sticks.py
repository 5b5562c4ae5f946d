"""A small disk of its own under a folder, that can be pulled or turn read-only while a program works on it.

It needs Linux, the rights to mount, and ``mkfs.ext4``. Pulling is the ``ioctl`` that tests of file systems use: from
then on whatever touches the disk fails with EIO, and what was not flushed is gone. Turning read-only is what the
kernel does to a file system in which it finds an error: also files that are open for writing refuse.
"""

import fcntl
import os
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from random import Random

from tests.journeys.killing import DEEDS, ENVIRONMENT, Deed, Disturbance, Expected, was_refused

ROOM = 64 << 20
_PULL = 0x8004587D
_WITHOUT_FLUSHING = struct.pack("I", 2)


@cache
def are_possible() -> bool:
    """Whether this machine lets us mount: root in a container often may not."""
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        return False
    with tempfile.TemporaryDirectory() as name:
        try:
            with stick_at(Path(name) / "stick") as stick:
                stick.protect()
        except (OSError, subprocess.CalledProcessError):
            return False
    return True


def _run(*words: object) -> None:
    subprocess.run(list(map(str, words)), check=True, capture_output=True)


class Stick:
    """A disk in a file, mounted at a folder."""

    def __init__(self, image: Path, folder: Path) -> None:
        self._image = image
        self.folder = folder

    def plug_in(self) -> None:
        """Mount it; what an interrupted writer left is recovered by the file system."""
        _run("mount", "-o", "loop,errors=remount-ro", self._image, self.folder)

    def take_out(self) -> None:
        """Unmount it, in whatever state it is; nothing may be open on it."""
        _run("umount", self.folder)

    def pull(self) -> None:
        """Let everything fail from now on, without flushing what is under way."""
        descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, _PULL, _WITHOUT_FLUSHING)
        finally:
            os.close(descriptor)

    def protect(self) -> None:
        """Let everything be read and nothing written from now on."""
        mounts = [line.split() for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
        device = next(Path(words[0]).name for words in mounts if words[1] == str(self.folder))
        Path(f"/sys/fs/ext4/{device}/trigger_fs_error").write_text("a test", encoding="ascii")


@contextmanager
def stick_at(folder: Path) -> Iterator[Stick]:
    """Put what a folder holds on a stick in its place; at the end the folder has again what came of it."""
    image, aside = folder.with_name(f"{folder.name}.img"), folder.with_name(f"{folder.name}.aside")
    with image.open("wb") as file:
        file.truncate(ROOM)
    _run("mkfs.ext4", "-q", "-F", image)
    folder.mkdir(exist_ok=True)
    folder.rename(aside)
    folder.mkdir()
    stick = Stick(image, folder)
    stick.plug_in()
    try:
        shutil.copytree(aside, folder, dirs_exist_ok=True)
        _run("sync", "-f", folder)
        yield stick
        stick.take_out()
        stick.plug_in()
        shutil.rmtree(aside)
        shutil.copytree(folder, aside, ignore=shutil.ignore_patterns("lost+found"))
    finally:
        stick.take_out()
        image.unlink()
    folder.rmdir()
    aside.rename(folder)


FATES = (Stick.pull, Stick.protect)


def mishaps(rounds: int, seed: int) -> Iterator[tuple[Deed, str, int, float]]:
    """Deeds in turn, each with a place, the number of a fate, and a share of its time; 0 is before it starts."""
    random = Random(seed)
    for number in range(rounds):
        deed, is_late = DEEDS[number % len(DEEDS)], random.random() < 0.85
        yield deed, random.choice(deed.places), random.randrange(len(FATES)), is_late * random.uniform(0.35, 1.0)


def by_stick(place: Path, fate: int, chance: float, sentences: list[str]) -> Disturbance:
    """Let a place be on a stick to which something happens after this share of the command's usual time.

    Args:
        sentences: Takes what the command said where it was kept from its end.
    """

    def disturb(words: list[str], expected: Expected) -> bool:
        with stick_at(place) as stick:
            if not chance:
                FATES[fate](stick)
            process = subprocess.Popen(
                words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT
            )
            if chance:
                try:
                    process.wait(expected.seconds * chance)
                except subprocess.TimeoutExpired:
                    FATES[fate](stick)
            out, err = process.communicate()
        is_refused = was_refused(words, process.returncode, out, err)
        if is_refused:
            sentences.append(err or out)
        return is_refused

    return disturb
