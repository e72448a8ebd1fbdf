from modules.web.limits import Limit


def test_an_address_has_its_allowance_and_no_more() -> None:
    limit = Limit(3)

    assert [True, True, True, False] == [limit.allows("a", 0.0) for _ in range(4)]


def test_the_allowance_comes_back_evenly() -> None:
    limit = Limit(60)
    for _ in range(60):
        limit.allows("a", 0.0)

    assert [False, True, False] == [limit.allows("a", 0.5), limit.allows("a", 1.1), limit.allows("a", 1.2)]


def test_addresses_do_not_share_an_allowance() -> None:
    limit = Limit(1)
    limit.allows("a", 0.0)

    assert limit.allows("b", 0.0)


def test_the_table_stays_small() -> None:
    limit = Limit(1, largest=100)
    for number in range(1000):
        limit.allows(str(number), float(number))

    assert 100 == len(limit)


def test_looking_whether_it_is_spent_costs_nothing() -> None:
    limit = Limit(1)

    assert [False, False] == [limit.is_spent("a", 0.0), limit.is_spent("a", 0.0)]
    limit.allows("a", 0.0)
    assert limit.is_spent("a", 0.0)
    assert not limit.is_spent("a", 60.0)
