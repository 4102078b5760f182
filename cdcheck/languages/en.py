"""English.

Words as United Nations documents print them. Evidence: the UN Parallel Corpus (six-way titles, formulas, dates), CD/1839,
CD/1831, CD/2179*, New York letters of 1994-2007. What no document was read for is marked "general knowledge".
"""

from cdcheck.languages import Language

STATES = """
AFG | Afghanistan | of Afghanistan | Islamic Republic of Afghanistan | of the Islamic Republic of Afghanistan | Republic of Afghanistan; Democratic Republic of Afghanistan; Kingdom of Afghanistan; Islamic State of Afghanistan; Transitional Islamic State of Afghanistan
AGO | Angola | of Angola | Republic of Angola | of the Republic of Angola | People's Republic of Angola
ALB | Albania | of Albania | Republic of Albania | of the Republic of Albania | People's Socialist Republic of Albania; People's Republic of Albania
AND | Andorra | of Andorra | Principality of Andorra | of the Principality of Andorra |
ARE | United Arab Emirates | of the United Arab Emirates | United Arab Emirates | of the United Arab Emirates |
ARG | Argentina | of Argentina | Argentine Republic | of the Argentine Republic | Republic of Argentina
ARM | Armenia | of Armenia | Republic of Armenia | of the Republic of Armenia |
ATG | Antigua and Barbuda | of Antigua and Barbuda | Antigua and Barbuda | of Antigua and Barbuda |
AUS | Australia | of Australia | Australia | of Australia | Commonwealth of Australia
AUT | Austria | of Austria | Republic of Austria | of the Republic of Austria | Federal Republic of Austria
AZE | Azerbaijan | of Azerbaijan | Republic of Azerbaijan | of the Republic of Azerbaijan | Azerbaijani Republic
BDI | Burundi | of Burundi | Republic of Burundi | of the Republic of Burundi | Kingdom of Burundi
BEL | Belgium | of Belgium | Kingdom of Belgium | of the Kingdom of Belgium |
BEN | Benin | of Benin | Republic of Benin | of the Republic of Benin | People's Republic of Benin
BFA | Burkina Faso | of Burkina Faso | Burkina Faso | of Burkina Faso |
BGD | Bangladesh | of Bangladesh | People's Republic of Bangladesh | of the People's Republic of Bangladesh |
BGR | Bulgaria | of Bulgaria | Republic of Bulgaria | of the Republic of Bulgaria | People's Republic of Bulgaria
BHR | Bahrain | of Bahrain | Kingdom of Bahrain | of the Kingdom of Bahrain | State of Bahrain
BHS | Bahamas | of the Bahamas | Commonwealth of the Bahamas | of the Commonwealth of the Bahamas |
BIH | Bosnia and Herzegovina | of Bosnia and Herzegovina | Bosnia and Herzegovina | of Bosnia and Herzegovina | Republic of Bosnia and Herzegovina; Bosnia-Herzegovina
BLR | Belarus | of Belarus | Republic of Belarus | of the Republic of Belarus |
BLZ | Belize | of Belize | Belize | of Belize |
BOL | Plurinational State of Bolivia | of the Plurinational State of Bolivia | Plurinational State of Bolivia | of the Plurinational State of Bolivia | Bolivia (Plurinational State of); Bolivia; Republic of Bolivia
BRA | Brazil | of Brazil | Federative Republic of Brazil | of the Federative Republic of Brazil | United States of Brazil
BRB | Barbados | of Barbados | Barbados | of Barbados |
BRN | Brunei Darussalam | of Brunei Darussalam | Brunei Darussalam | of Brunei Darussalam | Brunei; Negara Brunei Darussalam
BTN | Bhutan | of Bhutan | Kingdom of Bhutan | of the Kingdom of Bhutan |
BUR | Burma | of Burma | Socialist Republic of the Union of Burma | of the Socialist Republic of the Union of Burma | Union of Burma
BWA | Botswana | of Botswana | Republic of Botswana | of the Republic of Botswana |
BYS | Byelorussian Soviet Socialist Republic | of the Byelorussian Soviet Socialist Republic | Byelorussian Soviet Socialist Republic | of the Byelorussian Soviet Socialist Republic | Byelorussian SSR; Byelorussia
CAF | Central African Republic | of the Central African Republic | Central African Republic | of the Central African Republic | Central African Empire
CAN | Canada | of Canada | Canada | of Canada |
CHE | Switzerland | of Switzerland | Swiss Confederation | of the Swiss Confederation |
CHL | Chile | of Chile | Republic of Chile | of the Republic of Chile |
CHN | China | of China | People's Republic of China | of the People's Republic of China |
CIV | Côte d'Ivoire | of Côte d'Ivoire | Republic of Côte d'Ivoire | of the Republic of Côte d'Ivoire | Ivory Coast; Republic of the Ivory Coast
CMR | Cameroon | of Cameroon | Republic of Cameroon | of the Republic of Cameroon | United Republic of Cameroon; Federal Republic of Cameroon
COD | Democratic Republic of the Congo | of the Democratic Republic of the Congo | Democratic Republic of the Congo | of the Democratic Republic of the Congo | Congo (Democratic Republic of the); Congo (Democratic Republic of); Congo, Democratic Republic of the; Congo (Leopoldville); Congo (Kinshasa); Democratic Republic of Congo
COG | Congo | of the Congo | Republic of the Congo | of the Republic of the Congo | People's Republic of the Congo; Congo (Brazzaville); Republic of Congo
COK | Cook Islands | of the Cook Islands | Cook Islands | of the Cook Islands |
COL | Colombia | of Colombia | Republic of Colombia | of the Republic of Colombia |
COM | Comoros | of the Comoros | Union of the Comoros | of the Union of the Comoros | Islamic Federal Republic of the Comoros; Federal Islamic Republic of the Comoros
CPV | Cabo Verde | of Cabo Verde | Republic of Cabo Verde | of the Republic of Cabo Verde | Cape Verde; Republic of Cape Verde
CRI | Costa Rica | of Costa Rica | Republic of Costa Rica | of the Republic of Costa Rica |
CSK | Czechoslovakia | of Czechoslovakia | Czechoslovak Socialist Republic | of the Czechoslovak Socialist Republic | Czech and Slovak Federal Republic; Czechoslovak Republic
CUB | Cuba | of Cuba | Republic of Cuba | of the Republic of Cuba |
CYP | Cyprus | of Cyprus | Republic of Cyprus | of the Republic of Cyprus |
CZE | Czechia | of Czechia | Czech Republic | of the Czech Republic |
DDR | German Democratic Republic | of the German Democratic Republic | German Democratic Republic | of the German Democratic Republic | East Germany; GDR
DEU | Germany | of Germany | Federal Republic of Germany | of the Federal Republic of Germany | Germany, Federal Republic of; Germany (Federal Republic of)
DHY | Dahomey | of Dahomey | Republic of Dahomey | of the Republic of Dahomey |
DJI | Djibouti | of Djibouti | Republic of Djibouti | of the Republic of Djibouti |
DMA | Dominica | of Dominica | Commonwealth of Dominica | of the Commonwealth of Dominica |
DNK | Denmark | of Denmark | Kingdom of Denmark | of the Kingdom of Denmark |
DOM | Dominican Republic | of the Dominican Republic | Dominican Republic | of the Dominican Republic |
DZA | Algeria | of Algeria | People's Democratic Republic of Algeria | of the People's Democratic Republic of Algeria | Democratic and Popular Republic of Algeria
ECU | Ecuador | of Ecuador | Republic of Ecuador | of the Republic of Ecuador |
EGY | Egypt | of Egypt | Arab Republic of Egypt | of the Arab Republic of Egypt | United Arab Republic; Egypt, Arab Republic of
ERI | Eritrea | of Eritrea | State of Eritrea | of the State of Eritrea |
ESP | Spain | of Spain | Kingdom of Spain | of the Kingdom of Spain | Spanish State
EST | Estonia | of Estonia | Republic of Estonia | of the Republic of Estonia |
ETH | Ethiopia | of Ethiopia | Federal Democratic Republic of Ethiopia | of the Federal Democratic Republic of Ethiopia | Socialist Ethiopia; People's Democratic Republic of Ethiopia; Empire of Ethiopia
EUE | European Union | of the European Union | European Union | of the European Union | European Community; European Communities; European Economic Community
FIN | Finland | of Finland | Republic of Finland | of the Republic of Finland |
FJI | Fiji | of Fiji | Republic of Fiji | of the Republic of Fiji | Fiji Islands; Republic of the Fiji Islands; Sovereign Democratic Republic of Fiji
FRA | France | of France | French Republic | of the French Republic |
FSM | Federated States of Micronesia | of the Federated States of Micronesia | Federated States of Micronesia | of the Federated States of Micronesia | Micronesia (Federated States of); Micronesia
GAB | Gabon | of Gabon | Gabonese Republic | of the Gabonese Republic | Republic of Gabon
GBR | United Kingdom of Great Britain and Northern Ireland | of the United Kingdom of Great Britain and Northern Ireland | United Kingdom of Great Britain and Northern Ireland | of the United Kingdom of Great Britain and Northern Ireland | United Kingdom; Great Britain; Britain; Great Britain and Northern Ireland
GEO | Georgia | of Georgia | Georgia | of Georgia | Republic of Georgia
GHA | Ghana | of Ghana | Republic of Ghana | of the Republic of Ghana |
GIN | Guinea | of Guinea | Republic of Guinea | of the Republic of Guinea | People's Revolutionary Republic of Guinea; Revolutionary People's Republic of Guinea
GMB | Gambia | of the Gambia | Republic of the Gambia | of the Republic of the Gambia | Islamic Republic of the Gambia
GNB | Guinea-Bissau | of Guinea-Bissau | Republic of Guinea-Bissau | of the Republic of Guinea-Bissau |
GNQ | Equatorial Guinea | of Equatorial Guinea | Republic of Equatorial Guinea | of the Republic of Equatorial Guinea |
GRC | Greece | of Greece | Hellenic Republic | of the Hellenic Republic | Kingdom of Greece
GRD | Grenada | of Grenada | Grenada | of Grenada |
GTM | Guatemala | of Guatemala | Republic of Guatemala | of the Republic of Guatemala |
GUY | Guyana | of Guyana | Co-operative Republic of Guyana | of the Co-operative Republic of Guyana | Cooperative Republic of Guyana; Republic of Guyana
HND | Honduras | of Honduras | Republic of Honduras | of the Republic of Honduras |
HRV | Croatia | of Croatia | Republic of Croatia | of the Republic of Croatia |
HTI | Haiti | of Haiti | Republic of Haiti | of the Republic of Haiti |
HUN | Hungary | of Hungary | Hungary | of Hungary | Republic of Hungary; Hungarian People's Republic; Hungarian Republic
HVO | Upper Volta | of Upper Volta | Republic of Upper Volta | of the Republic of Upper Volta | Republic of the Upper Volta
IDN | Indonesia | of Indonesia | Republic of Indonesia | of the Republic of Indonesia |
IND | India | of India | Republic of India | of the Republic of India |
IRL | Ireland | of Ireland | Ireland | of Ireland | Republic of Ireland
IRN | Islamic Republic of Iran | of the Islamic Republic of Iran | Islamic Republic of Iran | of the Islamic Republic of Iran | Iran (Islamic Republic of); Iran; Iran, Islamic Republic of; Empire of Iran
IRQ | Iraq | of Iraq | Republic of Iraq | of the Republic of Iraq |
ISL | Iceland | of Iceland | Republic of Iceland | of the Republic of Iceland |
ISR | Israel | of Israel | State of Israel | of the State of Israel |
ITA | Italy | of Italy | Republic of Italy | of the Republic of Italy | Italian Republic
JAM | Jamaica | of Jamaica | Jamaica | of Jamaica |
JOR | Jordan | of Jordan | Hashemite Kingdom of Jordan | of the Hashemite Kingdom of Jordan |
JPN | Japan | of Japan | Japan | of Japan |
KAZ | Kazakhstan | of Kazakhstan | Republic of Kazakhstan | of the Republic of Kazakhstan | Kazakstan; Republic of Kazakstan
KEN | Kenya | of Kenya | Republic of Kenya | of the Republic of Kenya |
KGZ | Kyrgyzstan | of Kyrgyzstan | Kyrgyz Republic | of the Kyrgyz Republic | Republic of Kyrgyzstan
KHM | Cambodia | of Cambodia | Kingdom of Cambodia | of the Kingdom of Cambodia | Democratic Kampuchea; Khmer Republic; Kampuchea; People's Republic of Kampuchea; State of Cambodia
KIR | Kiribati | of Kiribati | Republic of Kiribati | of the Republic of Kiribati |
KNA | Saint Kitts and Nevis | of Saint Kitts and Nevis | Saint Kitts and Nevis | of Saint Kitts and Nevis | Federation of Saint Kitts and Nevis; Saint Christopher and Nevis; St. Kitts and Nevis
KOR | Republic of Korea | of the Republic of Korea | Republic of Korea | of the Republic of Korea | South Korea; Korea, Republic of; ROK
KWT | Kuwait | of Kuwait | State of Kuwait | of the State of Kuwait |
LAO | Lao People's Democratic Republic | of the Lao People's Democratic Republic | Lao People's Democratic Republic | of the Lao People's Democratic Republic | Laos; Lao PDR; Kingdom of Laos
LBN | Lebanon | of Lebanon | Lebanese Republic | of the Lebanese Republic | Republic of Lebanon
LBR | Liberia | of Liberia | Republic of Liberia | of the Republic of Liberia |
LBY | Libya | of Libya | State of Libya | of the State of Libya | Libyan Arab Jamahiriya; Socialist People's Libyan Arab Jamahiriya; Great Socialist People's Libyan Arab Jamahiriya; Libyan Arab Republic; Kingdom of Libya
LCA | Saint Lucia | of Saint Lucia | Saint Lucia | of Saint Lucia | St. Lucia
LIE | Liechtenstein | of Liechtenstein | Principality of Liechtenstein | of the Principality of Liechtenstein |
LKA | Sri Lanka | of Sri Lanka | Democratic Socialist Republic of Sri Lanka | of the Democratic Socialist Republic of Sri Lanka | Ceylon; Republic of Sri Lanka
LSO | Lesotho | of Lesotho | Kingdom of Lesotho | of the Kingdom of Lesotho |
LTU | Lithuania | of Lithuania | Republic of Lithuania | of the Republic of Lithuania |
LUX | Luxembourg | of Luxembourg | Grand Duchy of Luxembourg | of the Grand Duchy of Luxembourg |
LVA | Latvia | of Latvia | Republic of Latvia | of the Republic of Latvia |
MAR | Morocco | of Morocco | Kingdom of Morocco | of the Kingdom of Morocco |
MCO | Monaco | of Monaco | Principality of Monaco | of the Principality of Monaco |
MDA | Republic of Moldova | of the Republic of Moldova | Republic of Moldova | of the Republic of Moldova | Moldova; Moldova, Republic of
MDG | Madagascar | of Madagascar | Republic of Madagascar | of the Republic of Madagascar | Democratic Republic of Madagascar; Malagasy Republic
MDV | Maldives | of Maldives | Republic of Maldives | of the Republic of Maldives | Maldive Islands; Republic of the Maldives
MEX | Mexico | of Mexico | United Mexican States | of the United Mexican States |
MHL | Marshall Islands | of the Marshall Islands | Republic of the Marshall Islands | of the Republic of the Marshall Islands |
MKD | North Macedonia | of North Macedonia | Republic of North Macedonia | of the Republic of North Macedonia | former Yugoslav Republic of Macedonia
MLI | Mali | of Mali | Republic of Mali | of the Republic of Mali |
MLT | Malta | of Malta | Republic of Malta | of the Republic of Malta |
MMR | Myanmar | of Myanmar | Republic of the Union of Myanmar | of the Republic of the Union of Myanmar | Union of Myanmar
MNE | Montenegro | of Montenegro | Montenegro | of Montenegro | Republic of Montenegro
MNG | Mongolia | of Mongolia | Mongolia | of Mongolia | Mongolian People's Republic
MOZ | Mozambique | of Mozambique | Republic of Mozambique | of the Republic of Mozambique | People's Republic of Mozambique
MRT | Mauritania | of Mauritania | Islamic Republic of Mauritania | of the Islamic Republic of Mauritania |
MUS | Mauritius | of Mauritius | Republic of Mauritius | of the Republic of Mauritius |
MWI | Malawi | of Malawi | Republic of Malawi | of the Republic of Malawi |
MYS | Malaysia | of Malaysia | Malaysia | of Malaysia | Federation of Malaysia; Federation of Malaya; Malaya
NAM | Namibia | of Namibia | Republic of Namibia | of the Republic of Namibia |
NER | Niger | of the Niger | Republic of the Niger | of the Republic of the Niger | Republic of Niger
NGA | Nigeria | of Nigeria | Federal Republic of Nigeria | of the Federal Republic of Nigeria | Federation of Nigeria
NIC | Nicaragua | of Nicaragua | Republic of Nicaragua | of the Republic of Nicaragua |
NIU | Niue | of Niue | Niue | of Niue |
NLD | Netherlands | of the Netherlands | Kingdom of the Netherlands | of the Kingdom of the Netherlands | Netherlands (Kingdom of the)
NOR | Norway | of Norway | Kingdom of Norway | of the Kingdom of Norway |
NPL | Nepal | of Nepal | Federal Democratic Republic of Nepal | of the Federal Democratic Republic of Nepal | Kingdom of Nepal
NRU | Nauru | of Nauru | Republic of Nauru | of the Republic of Nauru |
NZL | New Zealand | of New Zealand | New Zealand | of New Zealand |
OMN | Oman | of Oman | Sultanate of Oman | of the Sultanate of Oman | Muscat and Oman
PAK | Pakistan | of Pakistan | Islamic Republic of Pakistan | of the Islamic Republic of Pakistan | Republic of Pakistan
PAN | Panama | of Panama | Republic of Panama | of the Republic of Panama |
PER | Peru | of Peru | Republic of Peru | of the Republic of Peru |
PHL | Philippines | of the Philippines | Republic of the Philippines | of the Republic of the Philippines |
PLW | Palau | of Palau | Republic of Palau | of the Republic of Palau |
PNG | Papua New Guinea | of Papua New Guinea | Independent State of Papua New Guinea | of the Independent State of Papua New Guinea |
POL | Poland | of Poland | Republic of Poland | of the Republic of Poland | Polish People's Republic
PRK | Democratic People's Republic of Korea | of the Democratic People's Republic of Korea | Democratic People's Republic of Korea | of the Democratic People's Republic of Korea | North Korea; Korea, Democratic People's Republic of; DPRK; DPR Korea
PRT | Portugal | of Portugal | Portuguese Republic | of the Portuguese Republic | Republic of Portugal
PRY | Paraguay | of Paraguay | Republic of Paraguay | of the Republic of Paraguay |
PSE | State of Palestine | of the State of Palestine | State of Palestine | of the State of Palestine | Palestine
QAT | Qatar | of Qatar | State of Qatar | of the State of Qatar |
RHO | Southern Rhodesia | of Southern Rhodesia | Southern Rhodesia | of Southern Rhodesia | Rhodesia
ROU | Romania | of Romania | Romania | of Romania | Socialist Republic of Romania; Romanian People's Republic; Rumania
RUS | Russian Federation | of the Russian Federation | Russian Federation | of the Russian Federation | Russia
RWA | Rwanda | of Rwanda | Republic of Rwanda | of the Republic of Rwanda | Rwandese Republic
SAU | Saudi Arabia | of Saudi Arabia | Kingdom of Saudi Arabia | of the Kingdom of Saudi Arabia |
SCG | Serbia and Montenegro | of Serbia and Montenegro | Serbia and Montenegro | of Serbia and Montenegro | State Union of Serbia and Montenegro
SDN | Sudan | of the Sudan | Republic of the Sudan | of the Republic of the Sudan | Democratic Republic of the Sudan; Republic of Sudan
SEN | Senegal | of Senegal | Republic of Senegal | of the Republic of Senegal |
SGP | Singapore | of Singapore | Republic of Singapore | of the Republic of Singapore |
SLB | Solomon Islands | of Solomon Islands | Solomon Islands | of Solomon Islands |
SLE | Sierra Leone | of Sierra Leone | Republic of Sierra Leone | of the Republic of Sierra Leone |
SLV | El Salvador | of El Salvador | Republic of El Salvador | of the Republic of El Salvador |
SMR | San Marino | of San Marino | Republic of San Marino | of the Republic of San Marino |
SOM | Somalia | of Somalia | Federal Republic of Somalia | of the Federal Republic of Somalia | Somali Democratic Republic; Somali Republic
SRB | Serbia | of Serbia | Republic of Serbia | of the Republic of Serbia |
SSD | South Sudan | of South Sudan | Republic of South Sudan | of the Republic of South Sudan |
STP | Sao Tome and Principe | of Sao Tome and Principe | Democratic Republic of Sao Tome and Principe | of the Democratic Republic of Sao Tome and Principe |
SUN | Union of Soviet Socialist Republics | of the Union of Soviet Socialist Republics | Union of Soviet Socialist Republics | of the Union of Soviet Socialist Republics | Soviet Union; USSR
SUR | Suriname | of Suriname | Republic of Suriname | of the Republic of Suriname | Surinam
SVK | Slovakia | of Slovakia | Slovak Republic | of the Slovak Republic |
SVN | Slovenia | of Slovenia | Republic of Slovenia | of the Republic of Slovenia |
SWE | Sweden | of Sweden | Kingdom of Sweden | of the Kingdom of Sweden |
SWZ | Eswatini | of Eswatini | Kingdom of Eswatini | of the Kingdom of Eswatini | Swaziland; Kingdom of Swaziland
SYC | Seychelles | of Seychelles | Republic of Seychelles | of the Republic of Seychelles |
SYR | Syrian Arab Republic | of the Syrian Arab Republic | Syrian Arab Republic | of the Syrian Arab Republic | Syria
TCD | Chad | of Chad | Republic of Chad | of the Republic of Chad | Republic of the Chad
TGO | Togo | of Togo | Togolese Republic | of the Togolese Republic |
THA | Thailand | of Thailand | Kingdom of Thailand | of the Kingdom of Thailand |
TJK | Tajikistan | of Tajikistan | Republic of Tajikistan | of the Republic of Tajikistan |
TKM | Turkmenistan | of Turkmenistan | Turkmenistan | of Turkmenistan | Republic of Turkmenistan
TLS | Timor-Leste | of Timor-Leste | Democratic Republic of Timor-Leste | of the Democratic Republic of Timor-Leste | East Timor
TON | Tonga | of Tonga | Kingdom of Tonga | of the Kingdom of Tonga |
TTO | Trinidad and Tobago | of Trinidad and Tobago | Republic of Trinidad and Tobago | of the Republic of Trinidad and Tobago |
TUN | Tunisia | of Tunisia | Republic of Tunisia | of the Republic of Tunisia | Tunisian Republic
TUR | Türkiye | of Türkiye | Republic of Türkiye | of the Republic of Türkiye | Turkey; Republic of Turkey
TUV | Tuvalu | of Tuvalu | Tuvalu | of Tuvalu |
TZA | United Republic of Tanzania | of the United Republic of Tanzania | United Republic of Tanzania | of the United Republic of Tanzania | Tanzania; Tanzania, United Republic of; United Republic of Tanganyika and Zanzibar; Tanganyika
UGA | Uganda | of Uganda | Republic of Uganda | of the Republic of Uganda |
UKR | Ukraine | of Ukraine | Ukraine | of Ukraine | Ukrainian Soviet Socialist Republic; Ukrainian SSR
URY | Uruguay | of Uruguay | Eastern Republic of Uruguay | of the Eastern Republic of Uruguay | Oriental Republic of Uruguay
USA | United States of America | of the United States of America | United States of America | of the United States of America | United States; USA
UZB | Uzbekistan | of Uzbekistan | Republic of Uzbekistan | of the Republic of Uzbekistan |
VAT | Holy See | of the Holy See | Holy See | of the Holy See | Vatican; Vatican City; Vatican City State
VCT | Saint Vincent and the Grenadines | of Saint Vincent and the Grenadines | Saint Vincent and the Grenadines | of Saint Vincent and the Grenadines | St. Vincent and the Grenadines
VDR | Democratic Republic of Viet-Nam | of the Democratic Republic of Viet-Nam | Democratic Republic of Viet-Nam | of the Democratic Republic of Viet-Nam | Democratic Republic of Viet Nam; Democratic Republic of Vietnam; North Viet-Nam; North Viet Nam; North Vietnam
VEN | Bolivarian Republic of Venezuela | of the Bolivarian Republic of Venezuela | Bolivarian Republic of Venezuela | of the Bolivarian Republic of Venezuela | Venezuela (Bolivarian Republic of); Venezuela; Republic of Venezuela
VNM | Viet Nam | of Viet Nam | Socialist Republic of Viet Nam | of the Socialist Republic of Viet Nam | Viet-Nam; Vietnam; Socialist Republic of Viet-Nam; Socialist Republic of Vietnam
VUT | Vanuatu | of Vanuatu | Republic of Vanuatu | of the Republic of Vanuatu |
WSM | Samoa | of Samoa | Independent State of Samoa | of the Independent State of Samoa | Western Samoa; Independent State of Western Samoa
YEM | Yemen | of Yemen | Republic of Yemen | of the Republic of Yemen | Yemen Arab Republic
YMD | Democratic Yemen | of Democratic Yemen | People's Democratic Republic of Yemen | of the People's Democratic Republic of Yemen | Southern Yemen; People's Republic of Southern Yemen; South Yemen
YUG | Yugoslavia | of Yugoslavia | Socialist Federal Republic of Yugoslavia | of the Socialist Federal Republic of Yugoslavia | Federal Republic of Yugoslavia; Federal People's Republic of Yugoslavia
ZAF | South Africa | of South Africa | Republic of South Africa | of the Republic of South Africa | Union of South Africa
ZAR | Zaire | of Zaire | Republic of Zaire | of the Republic of Zaire |
ZMB | Zambia | of Zambia | Republic of Zambia | of the Republic of Zambia |
ZWE | Zimbabwe | of Zimbabwe | Republic of Zimbabwe | of the Republic of Zimbabwe |
"""

NUMERALS = """
1 | one first
2 | two second
3 | three third
4 | four fourth
5 | five fifth
6 | six sixth
7 | seven seventh
8 | eight eighth
9 | nine ninth
10 | ten tenth
11 | eleven eleventh
12 | twelve twelfth
13 | thirteen thirteenth
14 | fourteen fourteenth
15 | fifteen fifteenth
16 | sixteen sixteenth
17 | seventeen seventeenth
18 | eighteen eighteenth
19 | nineteen nineteenth
20 | twenty twentieth
30 | thirty thirtieth
40 | forty fortieth
50 | fifty fiftieth
60 | sixty sixtieth
70 | seventy seventieth
80 | eighty eightieth
90 | ninety ninetieth
100 | hundred hundredth
1000 | thousand thousandth
"""

language = Language(
    code="en",
    name="English",
    script="Latin",
    common_words=("the", "of", "and", "to", "in", "on", "for", "that", "with", "by", "is", "its", "be", "from", "this"),
    conference=("Conference on Disarmament", "Conference"),
    committee=("Committee on Disarmament",),
    earlier_bodies=(
        "Conference of the Committee on Disarmament",
        "Conference of the Eighteen-Nation Committee on Disarmament",
        "Eighteen-Nation Committee on Disarmament",
        "Ten-Nation Committee on Disarmament",
    ),
    other_bodies=("Disarmament Commission", "General Assembly", "Security Council", "Economic and Social Council"),
    organization=(
        "UNITED NATIONS",
        "UNITED",
        "NATIONS",
    ),
    own_name_in_masthead=("ENGLISH",),
    languages={
        "ar": ("Arabic",),
        "en": ("English",),
        "es": ("Spanish",),
        "fr": ("French",),
        "ru": ("Russian",),
        "zh": ("Chinese",),
    },
    # A text recognition reads a nought for the capital.
    original_label=(
        "Original",
        "0riginal",
    ),
    distribution_label=("Distr.", "Distribution"),
    distributions={
        "general": ("GENERAL",),
        "limited": ("LIMITED",),
        "restricted": ("RESTRICTED",),
        "provisional": ("PROVISIONAL",),
    },
    masthead_dates_in="en",
    months=(
        ("January",),
        ("February",),
        ("March",),
        ("April",),
        ("May",),
        ("June",),
        ("July",),
        ("August",),
        ("September",),
        ("October",),
        ("November",),
        ("December",),
    ),
    date_patterns=("{day} {month} {year}", "{month} {day}, {year}", "{day} of {month} {year}"),
    weekdays=(("Monday",), ("Tuesday",), ("Wednesday",), ("Thursday",), ("Friday",), ("Saturday",), ("Sunday",)),
    title_kinds={
        "identical-letters": ("Identical letters",),
        "letters": ("Letters",),
        "letter": ("Letter",),
        "notes-verbales": ("Notes verbales",),
        "note-verbale": ("Note verbale",),
    },
    title_patterns=(
        "{kind} [dated {date}] [from {senders}] [addressed to {addressees}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [dated {date}] [from {senders}] [{topics} {topic}] [addressed to {addressees}] [{transmits} {transmitted}]",
        "{kind} [dated {date}] [addressed to {addressees}] [(from|by) {senders}] [{topics} {topic}] [{transmits} "
        "{transmitted}]",
        "{kind} [dated {date}] [from {senders}] [to the {addressees}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [from {senders}] [dated {date}] [addressed to {addressees}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [from {senders}] [addressed to {addressees}] [dated {date}] [{topics} {topic}] [{transmits} {transmitted}]",
    ),
    title_transmits=(
        "transmitting",
        "containing the text of",
        "containing the texts of",
        "setting forth the text of",
        "forwarding",
        "enclosing",
        "conveying",
        "submitting",
        "presenting",
        "communicating",
        "attaching",
        "circulating",
        "annexing",
    ),
    title_topics=(
        "concerning",
        "regarding",
        "containing",
        "relating to",
        "on the subject of",
        "on the question of",
        "with reference to",
        "in reply to",
        "in response to",
        "in connection with",
        "with regard to",
        "informing",
        "requesting",
        "drawing attention to",
        "setting forth",
        "setting out",
        "outlining",
        "expressing",
        "conveying the position of",
        "conveying the views of",
    ),
    subject_opens=(
        "on",
        "concerning",
        "regarding",
        "relating to",
        "about",
    ),
    subject_opens_not=(
        "on behalf",
        "on the occasion",
        "on the instructions",
        "on instructions",
        "on the instruction",
    ),
    representative={
        "deputy-permanent-representative": (
            "Deputy Permanent Representative",
            "Deputy Permanent Representatives",
            "Alternate Permanent Representative",
            "Deputy Representative",
            "Alternate Representative",
        ),
        "permanent-representative": ("Permanent Representative", "Permanent Representatives"),
        "permanent-observer": ("Permanent Observer", "Permanent Observers"),
        "acting-permanent-representative": ("Acting Permanent Representative", "Permanent Representative a.i."),
        "charge-d-affaires": (
            "Chargé d'affaires a.i.",
            "Chargée d'affaires a.i.",
            "Chargés d'affaires a.i.",
            "Chargé d'affaires ad interim",
            "Chargée d'affaires ad interim",
            "Chargé d'affaires",
            "Chargée d'affaires",
            "Chargés d'affaires",
        ),
        "head-of-delegation": (
            "Head of Delegation",
            "Head of the Delegation",
            "Heads of Delegation",
            "Heads of Delegations",
            "Heads of the Delegations",
            "Deputy Head of Delegation",
            "Deputy Head of the Delegation",
            "Acting Head of Delegation",
            "Acting Head of the Delegation",
            "Leader of Delegation",
            "Leaders of the Delegations",
        ),
        "ambassador": (
            "Ambassador Extraordinary and Plenipotentiary",
            "Ambassador for Disarmament",
            "Ambassador",
            "Ambassadors",
        ),
        "minister": (
            "Minister for Foreign Affairs",
            "Minister of Foreign Affairs",
            "Minister for External Affairs",
            "Minister of External Affairs",
            "Foreign Minister",
            "Ministers for Foreign Affairs",
            "Foreign Ministers",
            "Secretary of State",
            "Minister Counsellor",
            "Minister Plenipotentiary",
            "Minister",
            "Ministers",
        ),
        "counsellor": ("Counsellor", "First Secretary", "Second Secretary"),
        "representative": ("Special Representative", "Representative", "Representatives", "Leader of the Delegation"),
        "president": (
            "President of the Conference on Disarmament",
            "President of the Conference",
            "Presidents of the Conference on Disarmament",
            "Presidents of the Conference",
            "six Presidents",
        ),
        "secretary-general": ("Secretary-General",),
    },
    mission={
        "permanent-mission": ("Permanent Mission", "Permanent Missions", "Permanent Delegation", "Permanent Delegations"),
        "observer-mission": ("Permanent Observer Mission",),
        "delegation": ("delegation", "delegations"),
        "embassy": ("Embassy", "Embassies"),
        "ministry": ("Ministry of Foreign Affairs", "Ministry for Foreign Affairs", "Ministry of External Affairs"),
        "secretariat": ("secretariat",),
    },
    addressees={
        "secretary-general": (
            "Secretary-General of the Conference on Disarmament",
            "Secretary-General of the Conference",
        ),
        "deputy-secretary-general": (
            "Deputy Secretary-General of the Conference on Disarmament",
            "Deputy Secretary-General of the Conference",
        ),
        "president": (
            "President of the Conference on Disarmament",
            "President of the Conference",
            "President of the Committee on Disarmament",
            "Chairman of the Committee on Disarmament",
            "Chairman of the Committee",
            "President",
            "Chairman",
        ),
        "secretariat": (
            "secretariat of the Conference on Disarmament",
            "secretariat of the Conference",
            "Conference secretariat",
            "secretariat",
        ),
        "un-secretary-general": ("Secretary-General of the United Nations", "Secretary-General"),
        "members": ("members of the Conference",),
    },
    and_words=("and",),
    of_conference=(
        "to the Conference on Disarmament",
        "to the Committee on Disarmament",
        "to the Conference",
        "to the United Nations Office at Geneva",
        "to the United Nations Office and other international organizations",
        "to the United Nations Office",
        "to the European Office of the United Nations",
        "at the Conference on Disarmament",
        "in the Conference on Disarmament",
        "in the Committee on Disarmament",
    ),
    honorifics=("H.E.", "His Excellency", "Her Excellency", "Excellency", "Mr.", "Mrs.", "Ms.", "Miss", "Dr.", "Sir"),
    on_behalf=("on behalf of", "in the name of", "in his capacity as", "in her capacity as"),
    text_words=("texts of", "text of", "texts", "text", "versions of", "version of"),
    particles=(
        "the",
        "of the",
        "of",
        "a",
        "an",
        "entitled",
        "attached",
        "enclosed",
        "annexed",
        "accompanying",
        "following",
        "herewith",
    ),
    transmitted_kinds={
        "draft": ("draft",),
        "statement": ("statement", "statements", "joint statement"),
        "declaration": ("declaration", "declarations"),
        "communique": ("communiqué",),
        "press-release": (
            "press release",
            "press statement",
            "news release",
            "press communiqué",
        ),
        "agreement": ("agreement", "memorandum of understanding", "joint understanding"),
        "treaty": ("treaty", "convention", "protocol"),
        "working-paper": ("working paper", "paper", "discussion paper", "proposal"),
        "report": ("report", "summary", "record"),
        "letter": ("letter", "note verbale", "message"),
        "other": ("document", "speech", "address", "resolution", "decision", "comments", "principles", "elements"),
    },
    transmittal={
        "singular": (
            "I have the (honour|honor|pleasure|privilege) to (transmit|forward|enclose|convey|submit|attach|send|present)",
            "I hereby (transmit|forward|submit)",
            "I am pleased to (transmit|forward|enclose|convey|submit|attach|send)",
            "I transmit herewith",
            "I (am transmitting|am forwarding|wish to transmit|enclose|attach|forward)",
            "I have the (honour|honor) to (circulate|share|annex|communicate|hand over|provide)",
            "I have the further (honour|honor) to (transmit|forward|enclose|convey|submit|attach|send|present)",
            "I have the (honour|honor) on behalf of {x} to (transmit|forward|enclose|convey|submit|attach|send|present)",
            "I have the (honour|honor) (on|upon|under|acting on|acting upon) [the] (instructions|instruction) (of|from) {x} to "
            "(transmit|forward|enclose|convey|submit|attach|send|present)",
            "I have the (honour|honor) to (request|ask) {x} (attached|enclosed|annexed|accompanying)",
            "I (have been|am) (instructed|directed|requested|asked) {x} to (transmit|forward|enclose|convey|submit|attach|send|"
            "present)",
            "I (wish|would like|should like) to (transmit|forward|submit|enclose|convey|attach|circulate)",
            "I (take|have) [great|the] pleasure (in|of) (transmitting|forwarding|submitting|enclosing|conveying|attaching)",
            "I [therefore|hereby|herewith|also] (transmit|forward|submit|enclose|attach|append) [herewith|hereto|hereby] (the|a|an|"
            "two|three|copies|copy|for)",
            "I am [hereby|herewith|also|therefore] (transmitting|forwarding|submitting|enclosing|attaching|conveying)",
        ),
        "plural": (
            "We have the (honour|honor|pleasure|privilege) to (transmit|forward|enclose|convey|submit|attach|send|present)",
            "We hereby (transmit|forward|submit)",
            "We are pleased to (transmit|forward|enclose|convey|submit|attach|send)",
            "We transmit herewith",
            "We (are transmitting|are forwarding|wish to transmit|enclose|attach|forward)",
            "We have the (honour|honor) to (circulate|share|annex|communicate|hand over|provide)",
            "We have the further (honour|honor) to (transmit|forward|enclose|convey|submit|attach|send|present)",
            "We have the (honour|honor) on behalf of {x} to (transmit|forward|enclose|convey|submit|attach|send|present)",
            "We have the (honour|honor) (on|upon|under|acting on|acting upon) [the] (instructions|instruction) (of|from) {x} to "
            "(transmit|forward|enclose|convey|submit|attach|send|present)",
            "We have the (honour|honor) to (request|ask) {x} (attached|enclosed|annexed|accompanying)",
            "We (have been|are) (instructed|directed|requested|asked) {x} to (transmit|forward|enclose|convey|submit|attach|send|"
            "present)",
            "We (wish|would like|should like) to (transmit|forward|submit|enclose|convey|attach|circulate)",
            "We (take|have) [great|the] pleasure (in|of) (transmitting|forwarding|submitting|enclosing|conveying|attaching)",
            "We [therefore|hereby|herewith|also] (transmit|forward|submit|enclose|attach|append) [herewith|hereto|hereby] (the|a|an|"
            "two|three|copies|copy|for)",
            "We are [hereby|herewith|also|therefore] (transmitting|forwarding|submitting|enclosing|attaching|conveying)",
        ),
        "impersonal": (
            "has the (further honour|honour|honor) to (transmit|forward|enclose|convey|submit|attach|send|present)",
            "have the (further honour|honour|honor) to (transmit|forward|enclose|convey|submit|attach|send|present)",
            "(has|have) the (honour|honor) (on behalf of|upon instructions from|on instructions from) {x} to (transmit|forward|"
            "enclose|convey|submit|attach|send|present)",
            "(has|have) the (honour|honor) to (request|ask) {x} (attached|enclosed|annexed|accompanying)",
            "(Please|You will|Kindly) find (attached|enclosed|annexed|herewith|below)",
            "(Attached|Enclosed|Annexed) (please find|herewith|is|are)",
            "(transmits|transmit|forwards|forward|encloses|enclose|submits|submit) herewith",
        ),
    },
    honour={
        "singular": (
            "I have the honour",
            "I have the honor",
        ),
        "plural": (
            "We have the honour",
            "We have the honor",
        ),
    },
    said_itself=("the following", "as follows", "the position of", "the views of", "the following position"),
    circulation={
        "singular": (
            "I (would|should|shall) be [most|very] (grateful|obliged) if {x} (circulated|issued|distributed|published|circulate)",
            "I (would|should) (appreciate|appreciate it if) {x} (circulated|issued|distributed|circulating|circulate)",
            "I (request|kindly request|ask|wish to request|have the honour to request) {x} "
            "(circulated|issued|distributed|circulation|circulate)",
            "I (would|should|shall) be [most|very|extremely|deeply] (grateful|obliged|thankful) {x} (circulated|issued|"
            "distributed|published|circulate|issue|distribute|circulation|distribution|issuance|publication)",
            "I (would|should) [highly|greatly|very much] appreciate {x} (circulated|issued|distributed|published|circulate|"
            "circulating|issue|distribute|circulation|distribution|issuance|publication)",
            "I [therefore|also|further|hereby|kindly|would|should] (like to request|wish to ask|like to ask|request|ask|have the honour "
            "to ask) {x} (circulated|issued|distributed|published|circulate|issue|distribute|circulation|distribution|issuance|"
            "publication)",
            "my delegation (would|should) {x} (circulated|issued|distributed|circulation|circulate)",
        ),
        "plural": (
            "We (would|should|shall) be [most|very] (grateful|obliged) if {x} (circulated|issued|distributed|published|circulate)",
            "We (would|should) (appreciate|appreciate it if) {x} (circulated|issued|distributed|circulating|circulate)",
            "We (request|kindly request|ask|wish to request|have the honour to request) {x} "
            "(circulated|issued|distributed|circulation|circulate)",
            "We (would|should|shall) be [most|very|extremely|deeply] (grateful|obliged|thankful) {x} (circulated|issued|"
            "distributed|published|circulate|issue|distribute|circulation|distribution|issuance|publication)",
            "We (would|should) [highly|greatly|very much] appreciate {x} (circulated|issued|distributed|published|circulate|"
            "circulating|issue|distribute|circulation|distribution|issuance|publication)",
            "We [therefore|also|further|hereby|kindly|would|should] (like to request|wish to ask|like to ask|request|ask|have the honour "
            "to ask) {x} (circulated|issued|distributed|published|circulate|issue|distribute|circulation|distribution|issuance|"
            "publication)",
            "our delegations (would|should) {x} (circulated|issued|distributed|circulation|circulate)",
        ),
        "impersonal": (
            "(Mission|delegation|delegations|Embassy) (would|should) (be grateful|appreciate) {x} "
            "(circulated|issued|distributed|circulating|circulation|circulate)",
            "(request|requests|asks|honour to request) {x} (circulated|issued|distributed|circulation|circulate)",
            "it (would be|is) (appreciated|requested|highly appreciated) {x} (circulated|issued|distributed|circulate)",
            "(please|kindly) (circulate|issue|arrange for) {x} document",
            "(please|kindly) (have|arrange|ensure|distribute) {x} (circulated|issued|distributed|published|circulate|distribute|"
            "circulation|distribution)",
            "(with a|with the) (request|kind request) (that|for|to) {x} (circulated|issued|distributed|published|circulate|issue|"
            "distribute|circulation|distribution)",
            "(request|requests|ask|asks) {x} to (circulate|issue|distribute|publish) {y} document",
            "(requesting|asking) {x} (circulated|issued|distributed|published|circulate|issue|distribute|circulation|distribution)",
            "(would|should) be [most|very] (grateful|obliged) {x} (circulated|issued|distributed|published|circulate|issue|"
            "distribute|circulation|distribution)",
        ),
    },
    official_document=(
        "as an official document",
        "as official documents",
        "as a document",
        "as documents",
        "as a working document",
        "as a working paper",
    ),
    first_person={"singular": ("I", "my", "me"), "plural": ("we", "our", "us")},
    compliments=("presents its compliments", "present their compliments", "present its compliments"),
    openings=(
        "I have the honour",
        "We have the honour",
        "I have the honor",
        "On instructions from",
        "Upon instructions from",
        "On behalf of",
        "On the instructions of",
        "Upon the instructions of",
        "Upon instruction",
        "On instruction",
        "Acting on instructions",
        "Under instructions",
        "I wish to",
        "We wish to",
        "I am writing",
        "This is to inform",
        "Please find",
        "Attached",
        "Enclosed",
        "Attention is drawn",
        "It is my honour",
        "With reference to",
        "Further to",
        "In my capacity",
        "In accordance with",
        "Pursuant to",
        "I should",
        "I would",
        "I am",
        "I refer",
        "We are",
        "We should",
        "We would",
        "We refer",
        "We hereby",
        "I hereby",
        "I have pleasure",
        "I take pleasure",
        "Sir,",
        "Excellency,",
        "Your Excellency",
        "Mr. Secretary-General",
        "Mr. President",
        "Madam President",
        "Dear",
        "The Permanent Mission",
        "The delegation of",
    ),
    see_annex=(
        "see annex",
        "see annexes",
        "attached",
        "annexed",
        "herewith",
        "enclosed",
        "the annex",
        "its annex",
        "enclose",
        "attach",
        "append",
        "appended",
        "hereto",
        "enclosure",
        "enclosures",
        "attachment",
        "attachments",
    ),
    signed=("Signed",),
    annex=("Annex", "Annexes"),
    enclosure=("Enclosure", "Enclosures", "Appendix", "Appendices", "Attachment", "Attachments"),
    annex_of_letter=("to the (letter|letters|note verbale|identical letters) dated",),
    original_text=("Original: {languages}",),
    # General knowledge.
    issued_only=("{languages} only",),
    page=("page",),
    # General knowledge; the heads read name neither the number of all pages nor a part.
    page_total=("of",),
    parts_of_a_document=("Vol.", "Part", "Volume", "Section"),
    # The feet of E3 pages; general knowledge.
    recycling=("Please recycle",),
    reissued=("Reissued for technical reasons", "Re-issued for technical reasons"),
    # CD/PV.799, 865, 941 and 1475; ENDC/PV.73, 277 and 288, in whose typescript "of" was read as "op". Provisional records, the
    # earlier bodies but the Eighteen-Nation Committee, and other words for the one who presides: general knowledge.
    record_headings=("record (of|op) the {number} [plenary] meeting",),
    record_stages={"final": ("final",), "provisional": ("provisional",), "verbatim": ("verbatim",)},
    record_held=("held (at|in) [the] {place} [on] {date}",),
    record_presidents=(
        "President",
        "Presidents",
        "Acting President",
        "Vice-President",
        "Chairman",
        "Chairmen",
        "Acting Chairman",
        "Chairperson",
        "Chairwoman",
        "Chair",
    ),
    clock={
        "morning": ("a.m.", "am"),
        "afternoon": ("p.m.", "pm"),
        "noon": ("noon",),
        "hour": ("o'clock", "hours"),
        "minute": ("hours",),
    },
    numerals=NUMERALS,
    numeral_joints=("and",),
    numeral_multipliers=(100, 1000),
    places=(
        "Geneva",
        "New York",
        "Vienna",
        "Moscow",
        "Washington",
        "Ottawa",
        "Paris",
        "London",
        "Beijing",
        "Brussels",
        "Tokyo",
        "Cairo",
        "New Delhi",
        "Islamabad",
        "Berlin",
        "Rome",
        "Madrid",
        "Buenos Aires",
        "Brasilia",
        "Canberra",
        "The Hague",
        "Helsinki",
        "Stockholm",
        "Oslo",
        "Astana",
        "Minsk",
        "Kyiv",
        "Ankara",
        "Tehran",
        "Algiers",
        "Pretoria",
        "Santiago",
        "Lima",
        "Mexico City",
    ),
    place_date_patterns=(
        "{place}, {date}",
        "Done at {place} on {date}",
        "Done at {place}, {date}",
        "Done in {place} on {date}",
        "Signed at {place} on {date}",
        "Adopted at {place} on {date}",
        "Issued at {place} on {date}",
    ),
    state_lookalikes=(
        "organizations in Switzerland",
        "Geneva, Switzerland",
        "Northern Ireland",
        "South Georgia",
        "Northern Cyprus",
        "southern Lebanon",
        "New Mexico",
        "South China Sea",
        "East China Sea",
        "Sea of Japan",
        "Sea of Oman",
        "Gulf of Oman",
        "Gulf of Guinea",
        "Panama Canal",
        "Lake Chad",
        "River Congo",
        "River Niger",
        "Senegal River",
    ),
    states=STATES,
    # Read in UN documents: the words for a working paper submitted by someone, an addendum, a corrigendum, and the Conference's report.
    # The rest is general knowledge.
    announcements={
        "record": (
            "FINAL RECORD OF THE",
            "FINAL VERBATIM RECORD OF THE",
            "PROVISIONAL RECORD OF THE",
            "PROVISIONAL VERBATIM RECORD OF THE",
        ),
        "working-paper": (
            "Working paper submitted by",
            "Proposal submitted by",
            "Proposal by",
            "Joint working paper",
            "Revised working paper",
            "Informal working paper",
            "Working paper presented by",
            "Working paper",
        ),
        "report": (
            "Report of the Conference on Disarmament to the General Assembly of the United Nations",
            "Progress report",
            "Interim report",
            "Final report",
            "Draft report",
            "Annual report",
            "Report of the Conference on Disarmament",
            "Report of the Committee on Disarmament",
            "Special report of",
            "Draft report of",
            "Report of",
            "Report on",
            "Report to",
            "Report",
        ),
        "decision": (
            "Decision",
            "Draft decision",
            "Presidential draft decision",
            "Presidential decision",
            "Draft mandate",
        ),
        "addendum": ("Addendum",),
        "corrigendum": ("Corrigendum",),
        "secretariat-note": (
            "Note by the Secretariat",
            "Note by the Secretary-General of the Conference",
            "Note by the Secretary-General",
        ),
        "statement": (
            "Statement by",
            "Statement of",
            "Statement on behalf of",
            "Joint statement",
            "Presidential statement",
            "Statement delivered by",
        ),
    },
    submitted_by=("submitted by", "presented by", "proposed by", "sponsored by"),
    adopted=(
        "adopted at the",
        "approved at the",
        "as adopted by the Conference",
        "agreed at the",
    ),
    groups=(
        "Group of 21",
        "Group of Twenty-one",
        "Western Group",
        "Western and other States",
        "Group of Western",
        "Eastern European",
        "East European",
        "socialist countries",
        "socialist States",
        "neutral and non-aligned",
        "non-aligned",
        "Chairman",
        "Chairmen",
        "Chair",
        "Chairperson",
        "Co-Chairs",
        "Chairwoman",
        "Bureau",
        "Coordinator",
        "Coordinators",
        "Co-ordinator",
        "Special Coordinator",
        "Special Co-ordinator",
        "Rapporteur",
        "Friend of the Chair",
        "Friends of the Chair",
        "Presidents",
        "Group of Scientific Experts",
        "delegation of",
        "delegations of",
        "a group of",
    ),
    only=("only",),
    places_corrected=(
        "page",
        "pages",
        "paragraph",
        "paragraphs",
        "line",
        "lines",
        "annex",
        "footnote",
        "title",
        "heading",
        "section",
        "article",
        "table",
        "cover page",
        "symbol",
        "masthead",
    ),
    # General knowledge.
    cardinals=(
        ("two",),
        ("three",),
        ("four",),
        ("five",),
        ("six",),
        ("seven",),
        ("eight",),
        ("nine",),
        ("ten",),
    ),
    footnote_mark="after",
    # General knowledge, but for the order of name and post, read in letters.
    post_stands="after",
    informal_states=(
        "Russia",
        "South Korea",
        "ROK",
        "North Korea",
        "DPRK",
        "DPR Korea",
        "Vietnam",
        "Syria",
        "Laos",
        "Lao PDR",
        "Tanzania",
        "Great Britain",
        "Britain",
        "USA",
    ),
    # General knowledge.
    page_cited=(
        "see page {number}",
        "see pages {number}",
        "see p. {number}",
        "see pp. {number}",
        "on page {number} above",
        "on page {number} below",
    ),
    supplement=(
        "Supplement No.",
        "Supplement no.",
    ),
    entitled=(
        "entitled",
        "titled",
    ),
    contents=(
        "Contents",
        "Table of contents",
    ),
    continued=(
        "continued",
        "cont'd",
    ),
    counted=(
        "annexes",
        "letters",
        "texts",
        "documents",
        "copies",
        "statements",
        "declarations",
        "delegations",
        "Governments",
        "States",
        "papers",
        "working papers",
        "reports",
        "meetings",
        "proposals",
        "enclosures",
        "appendices",
    ),
    # General knowledge, but that -ize is preferred.
    spellings={
        "organisa": "organiza",
        "organise": "organize",
        "organisi": "organizi",
        "recognisa": "recogniza",
        "recognise": "recognize",
        "recognisi": "recognizi",
        "utilisa": "utiliza",
        "utilise": "utilize",
        "utilisi": "utilizi",
        "authorisa": "authoriza",
        "authorise": "authorize",
        "authorisi": "authorizi",
        "realisa": "realiza",
        "realise": "realize",
        "realisi": "realizi",
        "summarisa": "summariza",
        "summarise": "summarize",
        "summarisi": "summarizi",
        "finalisa": "finaliza",
        "finalise": "finalize",
        "finalisi": "finalizi",
        "minimisa": "minimiza",
        "minimise": "minimize",
        "minimisi": "minimizi",
        "maximisa": "maximiza",
        "maximise": "maximize",
        "maximisi": "maximizi",
        "prioritisa": "prioritiza",
        "prioritise": "prioritize",
        "prioritisi": "prioritizi",
        "mobilisa": "mobiliza",
        "mobilise": "mobilize",
        "mobilisi": "mobilizi",
        "stabilisa": "stabiliza",
        "stabilise": "stabilize",
        "stabilisi": "stabilizi",
        "neutralisa": "neutraliza",
        "neutralise": "neutralize",
        "neutralisi": "neutralizi",
        "criticisa": "criticiza",
        "criticise": "criticize",
        "criticisi": "criticizi",
        "characterisa": "characteriza",
        "characterise": "characterize",
        "characterisi": "characterizi",
        "harmonisa": "harmoniza",
        "harmonise": "harmonize",
        "harmonisi": "harmonizi",
        "universalisa": "universaliza",
        "universalise": "universalize",
        "universalisi": "universalizi",
        "revitalisa": "revitaliza",
        "revitalise": "revitalize",
        "revitalisi": "revitalizi",
        "institutionalisa": "institutionaliza",
        "institutionalise": "institutionalize",
        "institutionalisi": "institutionalizi",
        "modernisa": "moderniza",
        "modernise": "modernize",
        "modernisi": "modernizi",
        "standardisa": "standardiza",
        "standardise": "standardize",
        "standardisi": "standardizi",
        "categorisa": "categoriza",
        "categorise": "categorize",
        "categorisi": "categorizi",
        "defense": "defence",
        "center": "centre",
        "favor": "favour",
        "behavior": "behaviour",
    },
    instructed_by=(
        "instructions from",
        "instructions of",
        "instruction from",
        "instruction of",
        "instructed by",
        "directed by",
    ),
    salutations=(
        "Sir",
        "Madam",
        "Excellency",
        "Your Excellency",
        "Excellencies",
        "Mr. Secretary-General",
        "Madam Secretary-General",
        "Mr. President",
        "Madam President",
        "Dear Sir",
        "Dear Madam",
        "Dear Mr. President",
        "Dear Madam President",
        "Dear Mr. Secretary-General",
        "Dear Secretary-General",
        "Dear colleagues",
        "Dear colleague",
    ),
    closes=(
        "(Accept|accept) {x} (assurance|assurances) of",
        "(Yours|yours) (sincerely|faithfully|truly)",
        "(I|we) (avail myself|avail ourselves|take this opportunity) {x} (assurance|assurances) of",
        "(avails|avail) (itself|themselves) of (this|the) (opportunity|occasion) {x} (assurance|assurances) of",
        "(takes|take|taking|seizes) this (opportunity|occasion) to (renew|convey|express|extend|reiterate) {x} of",
    ),
    never_abbreviated=("UN", "UNOG", "SG"),
    # Left over from production: general knowledge of word processors, and what editors report of drafts.
    placeholders=(
        "Click or tap here to enter text",
        "Click here to enter text",
        "Click or tap to enter a date",
        "Click here to enter a date",
        "Choose an item",
        "Choose a building block",
        "Enter text here",
        "Type text here",
        "Type here",
    ),
    field_errors=(
        "Error! Reference source not found.",
        "Error! Bookmark not defined.",
        "No table of contents entries found",
        "No table of figures entries found",
        "No index entries found",
    ),
    queries=(
        "Editor",
        "Editors",
        "Editor's note",
        "Editorial note",
        "Note to editor",
        "Note to the editor",
        "Note to translator",
        "Note to the translator",
        "Translator",
        "Translators",
        "Translator's note",
        "Translator note",
        "Note from the translator",
        "Note by the translator",
        "Reviser",
        "Proofreader",
        "Typist",
        "check with",
        "to be checked",
        "please check",
        "please confirm",
        "please verify",
        "please clarify",
        "please advise",
        "query",
        "query to author",
        "author to confirm",
        "mission to confirm",
        "delegation to confirm",
    ),
    asks=("ed", "check", "verify", "confirm", "clarify", "missing", "comment", "note"),
    unfilled=(
        "insert",
        "to be inserted",
        "to be completed",
        "to be added",
        "to be supplied",
        "to be provided",
        "to be confirmed",
        "to be filled in",
        "to be translated",
        "to follow",
        "fill in",
        "TBC",
        "TBD",
        "TBA",
    ),
    blanks=(
        "date",
        "name",
        "names",
        "number",
        "place",
        "symbol",
        "title",
        "State",
        "country",
        "signature",
        "day",
        "month",
        "year",
    ),
    fillers=("lorem ipsum", "dolor sit amet", "text text text"),
    drafts=(
        "Draft",
        "Draft only",
        "First draft",
        "Rough draft",
        "Draft for comment",
        "Draft for review",
        "Draft not for distribution",
        "Advance copy",
        "Advance unedited copy",
        "Advance unedited version",
        "Unedited version",
        "Unedited",
        "Not for distribution",
    ),
    numbered=("article", "chapter", "section", "part", "volume", "table", "session", "resolution"),
    joint=(
        "joint",
        "jointly",
        "common",
        "trilateral",
        "bilateral",
        "tripartite",
        "agreed",
    ),
    little_words=(
        "working papers",
        "papers",
        "proposals",
        "reports",
        "letters",
        "documents",
        "agreements",
        "treaties",
        "about",
        "against",
        "among",
        "between",
        "towards",
        "under",
        "within",
        "regarding",
        "relating",
        "related",
        "concerning",
        "question",
        "questions",
        "issue",
        "issues",
        "subject",
        "matter",
        "matters",
        "their",
        "these",
        "those",
        "which",
        "where",
        "other",
        "government",
        "governments",
        "minister",
        "ministers",
        "ministry",
        "ambassador",
        "president",
        "spokesman",
        "spokesperson",
        "delivered",
        "issued",
        "adopted",
        "submitted",
        "presented",
        "behalf",
        "foreign affairs",
        "secretary-general",
        "permanent representative",
        "United Nations",
        "title",
        "titled",
    ),
    range_opens=("from",),
    range_words=("to", "through"),
)
