"""Numbers written out as headings of records have them, for tests: the ordinals from 1 to 2999 in the official languages.

Written apart from cdcheck's own words, which are read with it.
"""

_EN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen"
)
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_EN_ODD = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def english(number: int) -> str:
    """1475: one thousand four hundred and seventy-fifth."""
    units, tens = _EN.split(), _EN_TENS.split()
    thousands, rest = divmod(number, 1000)
    hundreds, below = divmod(rest, 100)
    words = [f"{units[thousands - 1]} thousand"] if thousands else []
    words += [f"{units[hundreds - 1]} hundred"] if hundreds else []
    if below:
        words += ["and"] if words else []
        ten, one = divmod(below, 10)
        words.append(units[below - 1] if below < 20 else "-".join([tens[ten - 2], *([units[one - 1]] if one else [])]))
    *before, last = " ".join(words).replace("-", " - ").split(" ")
    last = _EN_ODD.get(last, last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return " ".join([*before, last]).replace(" - ", "-")


_FR = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
_FR_TENS = "vingt trente quarante cinquante soixante"


def french(number: int) -> str:
    """1475: mille quatre cent soixante-quinzième."""
    if number == 1:
        return "première"
    units, tens = _FR.split(), _FR_TENS.split()
    thousands, rest = divmod(number, 1000)
    hundreds, below = divmod(rest, 100)
    words = [*([units[thousands - 1]] if thousands > 1 else []), "mille"] if thousands else []
    words += [*([units[hundreds - 1]] if hundreds > 1 else []), "cent"] if hundreds else []
    if below:
        if below < 20:
            words.append(units[below - 1])
        elif below < 80:
            ten, one = divmod(below, 10) if below < 70 else (6, below - 60)
            joint = " et " if one in (1, 11) else "-"
            words.append(tens[ten - 2] + (joint + units[one - 1] if one else ""))
        else:
            words.append("quatre-vingt" + (f"-{units[below - 81]}" if below > 80 else ""))
    text = " ".join(words)
    stem = text[:-1] if text.endswith("e") else text + "u" if text.endswith("cinq") else text
    return (stem[:-1] + "v" if stem.endswith("neuf") else stem) + "ième"


_ES = (
    " primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima duodécima decimotercera decimocuarta"
    " decimoquinta decimosexta decimoséptima decimoctava decimonovena"
)
_ES_TENS = "vigésima trigésima cuadragésima quincuagésima sexagésima septuagésima octogésima nonagésima"
_ES_HUNDREDS = (
    "centésima ducentésima tricentésima cuadringentésima quingentésima sexcentésima"
    " septingentésima octingentésima noningentésima"
)


def spanish(number: int) -> str:
    """1475: milésima cuadringentésima septuagésima quinta."""
    thousands, rest = divmod(number, 1000)
    hundreds, below = divmod(rest, 100)
    words = [("" if thousands == 1 else "dos ") + "milésima"] if thousands else []
    words += [_ES_HUNDREDS.split()[hundreds - 1]] if hundreds else []
    if 0 < below < 20:
        words.append(_ES.split(" ")[below])
    elif below:
        ten, one = divmod(below, 10)
        words.append(_ES_TENS.split()[ten - 2])
        words += [_ES.split(" ")[one]] if one else []
    return " ".join(words)


_RU = (
    " первом втором третьем четвертом пятом шестом седьмом восьмом девятом десятом одиннадцатом двенадцатом тринадцатом"
    " четырнадцатом пятнадцатом шестнадцатом семнадцатом восемнадцатом девятнадцатом"
)
_RU_TENS = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
_RU_TENTHS = "двадцатом тридцатом сороковом пятидесятом шестидесятом семидесятом восьмидесятом девяностом"
_RU_HUNDREDS = "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"
_RU_HUNDREDTHS = "сотом двухсотом трехсотом четырехсотом пятисотом шестисотом семисотом восьмисотом девятисотом"


def russian(number: int) -> str:
    """1475: тысяча четыреста семьдесят пятом, in the case that follows "отчет о"."""
    thousands, rest = divmod(number, 1000)
    hundreds, below = divmod(rest, 100)
    if not rest:
        return {1: "тысячном", 2: "двухтысячном"}[thousands]
    words = [{1: "тысяча", 2: "две тысячи"}[thousands]] if thousands else []
    if hundreds:
        words.append((_RU_HUNDREDS if below else _RU_HUNDREDTHS).split()[hundreds - 1])
    ten, one = divmod(below, 10)
    if 0 < below < 20:
        words.append(_RU.split(" ")[below])
    elif below:
        words.append((_RU_TENS if one else _RU_TENTHS).split()[ten - 2])
        words += [_RU.split(" ")[one]] if one else []
    return " ".join(words)


_DIGITS = "〇一二三四五六七八九"


def chinese(number: int) -> str:
    """1475: 一千四百七十五."""
    text = ""
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            text += ("零" if text and number // place // 10 % 10 == 0 else "") + _DIGITS[digit] + name
    return text.removeprefix("一") if 10 <= number < 20 else text


def chinese_digits(number: int) -> str:
    """1475: 一四七五."""
    return "".join(_DIGITS[int(digit)] for digit in str(number))


_AR = " الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة"
_AR_TENS = "العشرين الثلاثين الأربعين الخمسين الستين السبعين الثمانين التسعين"
_AR_HUNDREDS = "المائة المائتين الثلاثمائة الأربعمائة الخمسمائة الستمائة السبعمائة الثمانمائة التسعمائة"


def arabic(number: int) -> str:
    """1475: الخامسة والسبعين بعد الأربعمائة والألف."""
    thousands, rest = divmod(number, 1000)
    hundreds, below = divmod(rest, 100)
    ten, one = divmod(below, 10)
    unit = "الحادية" if one == 1 and ten else _AR.split(" ")[one]
    low = _AR.split(" ")[10] if below == 10 else f"{unit} عشرة" if ten == 1 else unit
    if ten > 1:
        low = f"{unit} و{_AR_TENS.split()[ten - 2]}" if one else _AR_TENS.split()[ten - 2]
    high = [_AR_HUNDREDS.split()[hundreds - 1]] if hundreds else []
    high += [{1: "الألف", 2: "الألفين"}[thousands]] if thousands else []
    return " بعد ".join(part for part in (low, " و".join(high)) if part)


WORDS = {"ar": arabic, "en": english, "es": spanish, "fr": french, "ru": russian, "zh": chinese}
