"""Commands of a tree of offices: card, enrol, collect."""

from pathlib import Path

import click

from hospital_assess.application.collect_office import collect_office
from hospital_assess.application.load_scheme import read_as
from hospital_assess.application.office_cards import enrol_office, read_card, write_card
from hospital_assess.commands.options import file_argument, folder_argument, out_option
from hospital_assess.commands.output import say, shown_progress
from hospital_assess.commands.program import Program


@click.command("card")
@folder_argument("office")
@out_option("单位卡（JSON），交给上级单位登记。")
@click.pass_obj
def card_command(program: Program, office: Path, out: Path) -> None:
    """写出本单位的单位卡：名称、公钥、方案。"""
    with program.ports.workspaces.open(office, read_only=True) as workspace:
        card = write_card(program.ports, workspace, out)
    say(f"已生成{card.organization}的单位卡：{out}（公钥指纹 {card.fingerprint}）")


@click.command("enrol")
@folder_argument("office")
@file_argument("card")
@click.pass_obj
def enrol_command(program: Program, office: Path, card: Path) -> None:
    """登记下级单位，此后可合并它的汇总件。"""
    read = read_as(card, read_card)
    with program.ports.workspaces.open(office) as workspace:
        admitted = enrol_office(program.ports, workspace, read)
    done = "已登记" if admitted.is_new else "此前已登记，没有改动："
    say(f"{done}{read.organization}（公钥指纹 {read.fingerprint}，请与该单位电话核对）")


@click.command("collect")
@folder_argument("office")
@out_option("汇总件的文件名（.hsa）。")
@click.pass_obj
def collect_command(program: Program, office: Path, out: Path) -> None:
    """把上报件、复核、审定等汇总为一个文件，交给上级单位，或交给本单位另一位复核人合并。"""
    with program.ports.workspaces.open(office) as workspace:
        made = collect_office(program.ports, workspace, out, shown_progress())
    below = f"，{made.organizations} 个单位" if made.organizations > 1 else ""
    say(f"已汇总 {made.hand_ins} 份上报件{below}：{made.path}")


COMMANDS = (card_command, enrol_command, collect_command)
