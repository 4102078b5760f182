"""States in a text: whole names, the longest first, in the forms that titles use."""

import pytest

from cdcheck import place, states
from cdcheck.languages import Language
from cdcheck.text import fold
from tests.letters import CODES

FORMER = ("SUN", "YUG", "CSK", "DDR", "BUR", "ZAR", "YMD")
# Members of the Conference, in its languages, as its documents print them.
RUSSIA = {
    "ar": "الاتحاد الروسي",
    "en": "Russian Federation",
    "es": "Federación de Rusia",
    "fr": "Fédération de Russie",
    "ru": "Российская Федерация",
    "zh": "俄罗斯联邦",
}


def language(code: str) -> Language:
    return place.languages()[code]


def named(text: str, code: str = "en") -> list[str]:
    return [found.code for found in states.find(fold(text), language(code))]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Niger", ["NER"]),
        ("Nigeria", ["NGA"]),
        ("of Niger and Nigeria", ["NER", "NGA"]),
        ("Guinea", ["GIN"]),
        ("Guinea-Bissau", ["GNB"]),
        ("Equatorial Guinea", ["GNQ"]),
        ("Papua New Guinea", ["PNG"]),
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", ["GIN", "GNB", "GNQ", "PNG"]),
        ("Guinea and Bissau", ["GIN"]),
        ("Congo", ["COG"]),
        ("the Democratic Republic of the Congo", ["COD"]),
        ("the Congo and the Democratic Republic of the Congo", ["COG", "COD"]),
        ("Dominica", ["DMA"]),
        ("the Dominican Republic", ["DOM"]),
        ("the Democratic People's Republic of Korea", ["PRK"]),
        ("the Republic of Korea", ["KOR"]),
        ("Sudan and South Sudan", ["SDN", "SSD"]),
        ("Ireland", ["IRL"]),
        ("the United Kingdom of Great Britain and Northern Ireland", ["GBR"]),
        ("the United Kingdom", ["GBR"]),
        ("United States of America", ["USA"]),
        ("Iran (Islamic Republic of)", ["IRN"]),
        ("the Islamic Republic of Iran", ["IRN"]),
        ("Venezuela (Bolivarian Republic of)", ["VEN"]),
        ("Mali and Somalia", ["MLI", "SOM"]),
        ("Oman and Romania", ["OMN", "ROU"]),
        ("CANADA AND THE RUSSIAN FEDERATION", ["CAN", "RUS"]),
        ("the People's Republic of China", ["CHN"]),
        ("Cote d'Ivoire", ["CIV"]),
        ("CÔTE D’IVOIRE", ["CIV"]),
        ("Democratic\nRepublic of the\nCongo", ["COD"]),
        ("Guinea-\nBissau and Timor-\nLeste", ["GNB", "TLS"]),
        ("Gui-\nnea-Bissau and Cana-\nda", ["GNB", "CAN"]),
        ("Türkiye", ["TUR"]),
        ("Turkey", ["TUR"]),
        ("Eswatini and Swaziland", ["SWZ", "SWZ"]),
    ],
)
def test_the_longest_english_name_counts(text: str, codes: list[str]) -> None:
    assert named(text) == codes


@pytest.mark.parametrize(
    "text", ["Nigerian", "Romanian", "Canadian", "the Commission on Disarmament", "Omani", "Chinaware", "Malian"]
)
def test_a_word_that_holds_a_name_names_no_state(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("多米尼加", ["DOM"]),
        ("多米尼克", ["DMA"]),
        ("多米尼加共和国", ["DOM"]),
        ("发展中国家", []),
        ("发展中国家和中国", ["CHN"]),
        ("中国和加拿大", ["CHN", "CAN"]),
        ("其中国际合作", []),
        ("几内亚、几内亚比绍、赤道几内亚和巴布亚新几内亚", ["GIN", "GNB", "GNQ", "PNG"]),
        ("刚果民主共和国和刚果", ["COD", "COG"]),
        ("尼日利亚和尼日尔", ["NGA", "NER"]),
        ("大不列颠及北爱尔兰联合王国", ["GBR"]),
        ("爱尔兰", ["IRL"]),
        ("印度和印度尼西亚", ["IND", "IDN"]),
        ("大韩民国和朝鲜民主主义人民共和国", ["KOR", "PRK"]),
        ("俄罗斯 联邦", ["RUS"]),
        ("俄罗斯\n联邦", ["RUS"]),
        ("巴西利亚", []),
        ("马里和索马里", ["MLI", "SOM"]),
        ("阿曼和罗马尼亚", ["OMN", "ROU"]),
        ("南苏丹和苏丹", ["SSD", "SDN"]),
        ("欧洲联盟", ["EUE"]),
    ],
)
def test_the_longest_chinese_name_counts(text: str, codes: list[str]) -> None:
    assert named(text, "zh") == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("لكندا", ["CAN"]),
        ("وكندا", ["CAN"]),
        ("ولكندا", ["CAN"]),
        ("لكندا وسويسرا", ["CAN", "CHE"]),
        ("للاتحاد الروسي", ["RUS"]),
        ("الاتحاد الروسي", ["RUS"]),
        ("والاتحاد الروسي", ["RUS"]),
        ("وللاتحاد الروسي", ["RUS"]),
        ("للصين", ["CHN"]),
        ("الصين والهند", ["CHN", "IND"]),
        ("لجمهورية الكونغو الديمقراطية", ["COD"]),
        ("للكونغو", ["COG"]),
        ("للنيجر ونيجيريا", ["NER", "NGA"]),
        ("لغينيا وغينيا - بيساو وغينيا الاستوائية وبابوا غينيا الجديدة", ["GIN", "GNB", "GNQ", "PNG"]),
        ("للجمهورية الدومينيكية", ["DOM"]),
        ("لدومينيكا", ["DMA"]),
        ("وواقع الحال", []),
        ("لجمهورية كوريا الشعبية الديمقراطية", ["PRK"]),
        ("لجمهورية كوريا", ["KOR"]),
        ("للمملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية", ["GBR"]),
    ],
)
def test_arabic_names_are_found_behind_lam_and_waw(text: str, codes: list[str]) -> None:
    assert named(text, "ar") == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Нигера и Нигерии", ["NER", "NGA"]),
        ("Гвинеи, Гвинеи-Бисау, Экваториальной Гвинеи и Папуа — Новой Гвинеи", ["GIN", "GNB", "GNQ", "PNG"]),
        ("Доминики и Доминиканской Республики", ["DMA", "DOM"]),
        ("Конго и Демократической Республики Конго", ["COG", "COD"]),
        ("Российской Федерации и Канады", ["RUS", "CAN"]),
        ("того, что", []),
        ("Того", ["TGO"]),
        ("Корейской Народно-Демократической Республики и Республики Корея", ["PRK", "KOR"]),
        ("Соединенного Королевства Великобритании и Северной Ирландии", ["GBR"]),
        ("Белоруссии", ["BLR"]),
    ],
)
def test_russian_names_are_found_in_their_cases(text: str, codes: list[str]) -> None:
    assert named(text, "ru") == codes


@pytest.mark.parametrize(
    ("code", "text", "codes"),
    [
        ("fr", "du Niger et du Nigéria", ["NER", "NGA"]),
        ("fr", "de la Guinée, de la Guinée-Bissau et de la Guinée équatoriale", ["GIN", "GNB", "GNQ"]),
        ("fr", "de la Guinée-\nBissau et du Timor-\nLeste", ["GNB", "TLS"]),
        ("fr", "de la Dominique et de la République dominicaine", ["DMA", "DOM"]),
        ("fr", "du Congo et de la République démocratique du Congo", ["COG", "COD"]),
        ("fr", "des États-Unis d’Amérique", ["USA"]),
        ("fr", "DES ETATS-UNIS D'AMERIQUE", ["USA"]),
        ("es", "del Níger y Nigeria", ["NER", "NGA"]),
        ("es", "de Dominica y la República Dominicana", ["DMA", "DOM"]),
        ("es", "de Guinea, Guinea-Bissau, Guinea Ecuatorial y Papua Nueva Guinea", ["GIN", "GNB", "GNQ", "PNG"]),
        ("es", "de los Estados Unidos de América", ["USA"]),
        ("es", "granada de mano", []),
    ],
)
def test_french_and_spanish_names_are_found_behind_their_articles(code: str, text: str, codes: list[str]) -> None:
    assert named(text, code) == codes


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("former", FORMER)
def test_a_former_state_has_a_name_in_every_language(code: str, former: str) -> None:
    state = states.table(language(code))[former]
    assert named(state.short, code) == [former]
    assert named(state.full_in_title, code) == [former]


def test_former_states_are_told_from_their_successors() -> None:
    assert named("the Union of Soviet Socialist Republics and the Russian Federation") == ["SUN", "RUS"]
    assert named("Czechoslovakia, Czechia and Slovakia") == ["CSK", "CZE", "SVK"]
    assert named("the German Democratic Republic and the Federal Republic of Germany") == ["DDR", "DEU"]
    assert named("Zaire") == ["ZAR"]
    assert named("Yugoslavia and Serbia") == ["YUG", "SRB"]


@pytest.mark.parametrize("code", CODES)
def test_every_name_in_a_table_is_found_as_its_state(code: str) -> None:
    wrong = {}
    for state in states.table(language(code)).values():
        for name in (state.short, state.short_in_title, state.full, state.full_in_title):
            if named(name, code) != [state.code]:
                wrong[name] = named(name, code)
    assert wrong == {}


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_the_same_states(code: str) -> None:
    assert set(states.table(language(code))) == set(states.table(language("en")))
    assert named(RUSSIA[code], code) == ["RUS"]


def test_the_193_members_and_the_two_observer_states_have_codes_of_three_capitals() -> None:
    table = states.table(language("en"))
    assert all(len(code) == 3 and code.isalpha() and code.isupper() for code in table)
    assert len(table) >= 195
    assert {"VAT", "PSE", "EUE"} <= set(table)


def test_a_name_is_found_between_bounds_and_nowhere_else() -> None:
    key = fold("Canada and China")
    assert [found.code for found in states.find(key, language("en"), 7)] == ["CHN"]
    assert [found.code for found in states.find(key, language("en"), 0, 8)] == ["CAN"]
    assert states.find(key, language("en"), 1, 8) == []


def test_a_state_is_found_where_its_name_stands() -> None:
    key = fold("of the Republic of Guinea-Bissau to")
    (found,) = states.find(key, language("en"))
    assert key[found.start : found.end] in ("republic of guinea bissau", "of the republic of guinea bissau")
