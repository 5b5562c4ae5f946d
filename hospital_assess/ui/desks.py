"""Which desk a workspace gets."""

from hospital_assess.application.ports import DeskRole, Ports
from hospital_assess.ui.desk import RoleDesk
from hospital_assess.ui.opening import Opened
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Tasks
from hospital_assess.ui.theme import Theme


def desk_for(
    opened: Opened, ports: Ports, tasks: Tasks, prompts: Prompts, memory: Preferences, theme: Theme
) -> RoleDesk:
    """Make the desk of an open workspace; only what its role needs is read."""
    fixtures = (opened.workspace, opened.scheme, tasks, prompts, memory, theme)
    if opened.role is DeskRole.DEPARTMENT:
        from hospital_assess.ui.department_desk import DepartmentDesk

        return DepartmentDesk(ports, *fixtures)
    from hospital_assess.ui.office_desk import OfficeDesk

    return OfficeDesk(ports, *fixtures)
