"""Pages on days that no year of the rules covers yet."""

from datetime import date

import pytest
from flask.testing import FlaskClient

from tests.states import ENGLISH_STATES, State

FIRST_DAYS_WITHOUT_LAW = date(2027, 1, 15)
LEAP_DAY = date(2028, 2, 29)
PAY = {"employer-1-pay": "57,200", "employer-1-pay-unit": "year", "action": "quick"}


@pytest.fixture(params=[FIRST_DAYS_WITHOUT_LAW, LEAP_DAY], ids=str)
def later(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> date:
    """Set the clock to a later day."""

    class Later:
        @staticmethod
        def today() -> date:
            return day

    day: date = request.param
    monkeypatch.setattr("web.clock.date", Later)
    return day


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("state", ENGLISH_STATES, ids=str)
def test_every_state_is_answered_on_a_later_day(client: FlaskClient, state: State) -> None:
    assert state.requested(client).status_code == state.status


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("path", ["/en/quick", "/en/benefits"])
def test_the_quick_amount_names_the_year_of_its_rates(client: FlaskClient, path: str) -> None:
    response = client.post(path, data=PAY)
    assert response.status_code == 200
    assert "About $838 a week, with 2026 rates" in response.text
