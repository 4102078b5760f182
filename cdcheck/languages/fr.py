"""French.

Words as United Nations documents print them. Evidence: the UN Parallel Corpus (six-way titles, posts, formulas, dates,
mastheads; CD/1998 for the request for circulation), the older title form from resolutions of 1983. General knowledge, no
document read: "(Signé)", "Annexe à la lettre", reissue notes, bracketed originals, restricted distribution, names of the
committees before 1984, acting and deputy posts, weekdays, most titles without "adressée" or with "par laquelle".
"""

from cdcheck.languages import Language

STATES = """
AFG | Afghanistan | de l'Afghanistan | République islamique d'Afghanistan | de la République islamique d'Afghanistan | République d'Afghanistan; République démocratique d'Afghanistan; Royaume d'Afghanistan; État islamique d'Afghanistan; État islamique de transition d'Afghanistan
AGO | Angola | de l'Angola | République d'Angola | de la République d'Angola | République populaire d'Angola; République populaire de l'Angola
ALB | Albanie | de l'Albanie | République d'Albanie | de la République d'Albanie | République populaire socialiste d'Albanie; République populaire d'Albanie
AND | Andorre | de l'Andorre | Principauté d'Andorre | de la Principauté d'Andorre |
ARE | Émirats arabes unis | des Émirats arabes unis | Émirats arabes unis | des Émirats arabes unis |
ARG | Argentine | de l'Argentine | République argentine | de la République argentine |
ARM | Arménie | de l'Arménie | République d'Arménie | de la République d'Arménie |
ATG | Antigua-et-Barbuda | d'Antigua-et-Barbuda | Antigua-et-Barbuda | d'Antigua-et-Barbuda |
AUS | Australie | de l'Australie | Australie | de l'Australie | Commonwealth d'Australie
AUT | Autriche | de l'Autriche | République d'Autriche | de la République d'Autriche | République fédérale d'Autriche
AZE | Azerbaïdjan | de l'Azerbaïdjan | République d'Azerbaïdjan | de la République d'Azerbaïdjan | République azerbaïdjanaise
BDI | Burundi | du Burundi | République du Burundi | de la République du Burundi | Royaume du Burundi
BEL | Belgique | de la Belgique | Royaume de Belgique | du Royaume de Belgique |
BEN | Bénin | du Bénin | République du Bénin | de la République du Bénin | République populaire du Bénin
BFA | Burkina Faso | du Burkina Faso | Burkina Faso | du Burkina Faso |
BGD | Bangladesh | du Bangladesh | République populaire du Bangladesh | de la République populaire du Bangladesh |
BGR | Bulgarie | de la Bulgarie | République de Bulgarie | de la République de Bulgarie | République populaire de Bulgarie
BHR | Bahreïn | de Bahreïn | Royaume de Bahreïn | du Royaume de Bahreïn | État de Bahreïn
BHS | Bahamas | des Bahamas | Commonwealth des Bahamas | du Commonwealth des Bahamas |
BIH | Bosnie-Herzégovine | de la Bosnie-Herzégovine | Bosnie-Herzégovine | de la Bosnie-Herzégovine | République de Bosnie-Herzégovine; Bosnie et Herzégovine
BLR | Bélarus | du Bélarus | République du Bélarus | de la République du Bélarus |
BLZ | Belize | du Belize | Belize | du Belize | Honduras britannique
BOL | État plurinational de Bolivie | de l'État plurinational de Bolivie | État plurinational de Bolivie | de l'État plurinational de Bolivie | Bolivie (État plurinational de); Bolivie; République de Bolivie
BRA | Brésil | du Brésil | République fédérative du Brésil | de la République fédérative du Brésil | États-Unis du Brésil
BRB | Barbade | de la Barbade | Barbade | de la Barbade |
BRN | Brunéi Darussalam | du Brunéi Darussalam | Brunéi Darussalam | du Brunéi Darussalam | Brunéi; Negara Brunéi Darussalam
BTN | Bhoutan | du Bhoutan | Royaume du Bhoutan | du Royaume du Bhoutan |
BUR | Birmanie | de la Birmanie | République socialiste de l'Union birmane | de la République socialiste de l'Union birmane | Union birmane; Union de Birmanie
BWA | Botswana | du Botswana | République du Botswana | de la République du Botswana |
BYS | République socialiste soviétique de Biélorussie | de la République socialiste soviétique de Biélorussie | République socialiste soviétique de Biélorussie | de la République socialiste soviétique de Biélorussie | RSS de Biélorussie; République socialiste soviétique biélorussienne; Biélorussie
CAF | République centrafricaine | de la République centrafricaine | République centrafricaine | de la République centrafricaine | Empire centrafricain
CAN | Canada | du Canada | Canada | du Canada |
CHE | Suisse | de la Suisse | Confédération suisse | de la Confédération suisse |
CHL | Chili | du Chili | République du Chili | de la République du Chili |
CHN | Chine | de la Chine | République populaire de Chine | de la République populaire de Chine |
CIV | Côte d'Ivoire | de la Côte d'Ivoire | République de Côte d'Ivoire | de la République de Côte d'Ivoire |
CMR | Cameroun | du Cameroun | République du Cameroun | de la République du Cameroun | République-Unie du Cameroun; République unie du Cameroun; République fédérale du Cameroun
COD | République démocratique du Congo | de la République démocratique du Congo | République démocratique du Congo | de la République démocratique du Congo | Congo (République démocratique du); Congo, République démocratique du; Congo (Léopoldville); Congo (Kinshasa)
COG | Congo | du Congo | République du Congo | de la République du Congo | République populaire du Congo; Congo (Brazzaville)
COK | Îles Cook | des Îles Cook | Îles Cook | des Îles Cook |
COL | Colombie | de la Colombie | République de Colombie | de la République de Colombie |
COM | Comores | des Comores | Union des Comores | de l'Union des Comores | République fédérale islamique des Comores
CPV | Cabo Verde | de Cabo Verde | République de Cabo Verde | de la République de Cabo Verde | Cap-Vert; République du Cap-Vert
CRI | Costa Rica | du Costa Rica | République du Costa Rica | de la République du Costa Rica |
CSK | Tchécoslovaquie | de la Tchécoslovaquie | République socialiste tchécoslovaque | de la République socialiste tchécoslovaque | République fédérative tchèque et slovaque; République fédérale tchèque et slovaque; République tchécoslovaque
CUB | Cuba | de Cuba | République de Cuba | de la République de Cuba |
CYP | Chypre | de Chypre | République de Chypre | de la République de Chypre |
CZE | Tchéquie | de la Tchéquie | République tchèque | de la République tchèque |
DDR | République démocratique allemande | de la République démocratique allemande | République démocratique allemande | de la République démocratique allemande | Allemagne de l'Est; RDA
DEU | Allemagne | de l'Allemagne | République fédérale d'Allemagne | de la République fédérale d'Allemagne | Allemagne, République fédérale d'; Allemagne (République fédérale d')
DHY | Dahomey | du Dahomey | République du Dahomey | de la République du Dahomey |
DJI | Djibouti | de Djibouti | République de Djibouti | de la République de Djibouti |
DMA | Dominique | de la Dominique | Commonwealth de Dominique | du Commonwealth de Dominique | Commonwealth de la Dominique
DNK | Danemark | du Danemark | Royaume du Danemark | du Royaume du Danemark | Royaume de Danemark
DOM | République dominicaine | de la République dominicaine | République dominicaine | de la République dominicaine |
DZA | Algérie | de l'Algérie | République algérienne démocratique et populaire | de la République algérienne démocratique et populaire |
ECU | Équateur | de l'Équateur | République de l'Équateur | de la République de l'Équateur | République d'Équateur
EGY | Égypte | de l'Égypte | République arabe d'Égypte | de la République arabe d'Égypte | République arabe unie
ERI | Érythrée | de l'Érythrée | État d'Érythrée | de l'État d'Érythrée |
ESP | Espagne | de l'Espagne | Royaume d'Espagne | du Royaume d'Espagne | État espagnol
EST | Estonie | de l'Estonie | République d'Estonie | de la République d'Estonie |
ETH | Éthiopie | de l'Éthiopie | République fédérale démocratique d'Éthiopie | de la République fédérale démocratique d'Éthiopie | Éthiopie socialiste; République démocratique populaire d'Éthiopie; Empire d'Éthiopie
EUE | Union européenne | de l'Union européenne | Union européenne | de l'Union européenne | Communauté européenne; Communautés européennes; Communauté économique européenne
FIN | Finlande | de la Finlande | République de Finlande | de la République de Finlande |
FJI | Fidji | des Fidji | République des Fidji | de la République des Fidji | Îles Fidji; République des Îles Fidji; République de Fidji
FRA | France | de la France | République française | de la République française |
FSM | États fédérés de Micronésie | des États fédérés de Micronésie | États fédérés de Micronésie | des États fédérés de Micronésie | Micronésie (États fédérés de); Micronésie
GAB | Gabon | du Gabon | République gabonaise | de la République gabonaise | République du Gabon
GBR | Royaume-Uni de Grande-Bretagne et d'Irlande du Nord | du Royaume-Uni de Grande-Bretagne et d'Irlande du Nord | Royaume-Uni de Grande-Bretagne et d'Irlande du Nord | du Royaume-Uni de Grande-Bretagne et d'Irlande du Nord | Royaume-Uni; Grande-Bretagne
GEO | Géorgie | de la Géorgie | Géorgie | de la Géorgie | République de Géorgie
GHA | Ghana | du Ghana | République du Ghana | de la République du Ghana |
GIN | Guinée | de la Guinée | République de Guinée | de la République de Guinée | République populaire révolutionnaire de Guinée
GMB | Gambie | de la Gambie | République de Gambie | de la République de Gambie | République islamique de Gambie; République de la Gambie
GNB | Guinée-Bissau | de la Guinée-Bissau | République de Guinée-Bissau | de la République de Guinée-Bissau |
GNQ | Guinée équatoriale | de la Guinée équatoriale | République de Guinée équatoriale | de la République de Guinée équatoriale |
GRC | Grèce | de la Grèce | République hellénique | de la République hellénique | Royaume de Grèce
GRD | Grenade | de la Grenade | Grenade | de la Grenade |
GTM | Guatemala | du Guatemala | République du Guatemala | de la République du Guatemala |
GUY | Guyana | du Guyana | République coopérative du Guyana | de la République coopérative du Guyana | République du Guyana; République coopérative de Guyana
HND | Honduras | du Honduras | République du Honduras | de la République du Honduras |
HRV | Croatie | de la Croatie | République de Croatie | de la République de Croatie |
HTI | Haïti | d'Haïti | République d'Haïti | de la République d'Haïti |
HUN | Hongrie | de la Hongrie | Hongrie | de la Hongrie | République de Hongrie; République populaire hongroise; République populaire de Hongrie
HVO | Haute-Volta | de la Haute-Volta | République de Haute-Volta | de la République de Haute-Volta |
IDN | Indonésie | de l'Indonésie | République d'Indonésie | de la République d'Indonésie |
IND | Inde | de l'Inde | République de l'Inde | de la République de l'Inde |
IRL | Irlande | de l'Irlande | Irlande | de l'Irlande | République d'Irlande
IRN | République islamique d'Iran | de la République islamique d'Iran | République islamique d'Iran | de la République islamique d'Iran | Iran (République islamique d'); Iran; Iran, République islamique d'; Empire d'Iran
IRQ | Iraq | de l'Iraq | République d'Iraq | de la République d'Iraq | Irak; République d'Irak
ISL | Islande | de l'Islande | République d'Islande | de la République d'Islande |
ISR | Israël | d'Israël | État d'Israël | de l'État d'Israël |
ITA | Italie | de l'Italie | République italienne | de la République italienne | République d'Italie
JAM | Jamaïque | de la Jamaïque | Jamaïque | de la Jamaïque |
JOR | Jordanie | de la Jordanie | Royaume hachémite de Jordanie | du Royaume hachémite de Jordanie |
JPN | Japon | du Japon | Japon | du Japon |
KAZ | Kazakhstan | du Kazakhstan | République du Kazakhstan | de la République du Kazakhstan | Kazakstan
KEN | Kenya | du Kenya | République du Kenya | de la République du Kenya |
KGZ | Kirghizistan | du Kirghizistan | République kirghize | de la République kirghize | République du Kirghizistan; Kirghizstan
KHM | Cambodge | du Cambodge | Royaume du Cambodge | du Royaume du Cambodge | Kampuchea démocratique; République khmère; Kampuchea; République populaire du Kampuchea; État du Cambodge
KIR | Kiribati | de Kiribati | République de Kiribati | de la République de Kiribati |
KNA | Saint-Kitts-et-Nevis | de Saint-Kitts-et-Nevis | Saint-Kitts-et-Nevis | de Saint-Kitts-et-Nevis | Fédération de Saint-Kitts-et-Nevis; Saint-Christophe-et-Niévès; Saint-Christophe-et-Nevis
KOR | République de Corée | de la République de Corée | République de Corée | de la République de Corée | Corée du Sud; Corée, République de
KWT | Koweït | du Koweït | État du Koweït | de l'État du Koweït |
LAO | République démocratique populaire lao | de la République démocratique populaire lao | République démocratique populaire lao | de la République démocratique populaire lao | Laos; Royaume du Laos; RDP lao
LBN | Liban | du Liban | République libanaise | de la République libanaise | République du Liban
LBR | Libéria | du Libéria | République du Libéria | de la République du Libéria |
LBY | Libye | de la Libye | État de Libye | de l'État de Libye | Jamahiriya arabe libyenne; Jamahiriya arabe libyenne populaire et socialiste; Grande Jamahiriya arabe libyenne populaire et socialiste; République arabe libyenne; Royaume de Libye
LCA | Sainte-Lucie | de Sainte-Lucie | Sainte-Lucie | de Sainte-Lucie |
LIE | Liechtenstein | du Liechtenstein | Principauté du Liechtenstein | de la Principauté du Liechtenstein | Principauté de Liechtenstein
LKA | Sri Lanka | de Sri Lanka | République socialiste démocratique de Sri Lanka | de la République socialiste démocratique de Sri Lanka | Ceylan; République socialiste démocratique du Sri Lanka; République de Sri Lanka
LSO | Lesotho | du Lesotho | Royaume du Lesotho | du Royaume du Lesotho |
LTU | Lituanie | de la Lituanie | République de Lituanie | de la République de Lituanie |
LUX | Luxembourg | du Luxembourg | Grand-Duché de Luxembourg | du Grand-Duché de Luxembourg | Grand-Duché du Luxembourg
LVA | Lettonie | de la Lettonie | République de Lettonie | de la République de Lettonie |
MAR | Maroc | du Maroc | Royaume du Maroc | du Royaume du Maroc |
MCO | Monaco | de Monaco | Principauté de Monaco | de la Principauté de Monaco |
MDA | République de Moldova | de la République de Moldova | République de Moldova | de la République de Moldova | Moldova; République de Moldavie; Moldavie
MDG | Madagascar | de Madagascar | République de Madagascar | de la République de Madagascar | République démocratique de Madagascar; République malgache
MDV | Maldives | des Maldives | République des Maldives | de la République des Maldives | Îles Maldives
MEX | Mexique | du Mexique | États-Unis du Mexique | des États-Unis du Mexique |
MHL | Îles Marshall | des Îles Marshall | République des Îles Marshall | de la République des Îles Marshall |
MKD | Macédoine du Nord | de la Macédoine du Nord | République de Macédoine du Nord | de la République de Macédoine du Nord | ex-République yougoslave de Macédoine; République de la Macédoine du Nord
MLI | Mali | du Mali | République du Mali | de la République du Mali |
MLT | Malte | de Malte | République de Malte | de la République de Malte |
MMR | Myanmar | du Myanmar | République de l'Union du Myanmar | de la République de l'Union du Myanmar | Union du Myanmar
MNE | Monténégro | du Monténégro | Monténégro | du Monténégro | République du Monténégro
MNG | Mongolie | de la Mongolie | Mongolie | de la Mongolie | République populaire mongole; République populaire de Mongolie
MOZ | Mozambique | du Mozambique | République du Mozambique | de la République du Mozambique | République populaire du Mozambique
MRT | Mauritanie | de la Mauritanie | République islamique de Mauritanie | de la République islamique de Mauritanie |
MUS | Maurice | de Maurice | République de Maurice | de la République de Maurice | Île Maurice
MWI | Malawi | du Malawi | République du Malawi | de la République du Malawi |
MYS | Malaisie | de la Malaisie | Malaisie | de la Malaisie | Malaysia; Fédération de Malaisie; Fédération de Malaysia; Fédération de Malaya; Malaya
NAM | Namibie | de la Namibie | République de Namibie | de la République de Namibie |
NER | Niger | du Niger | République du Niger | de la République du Niger |
NGA | Nigéria | du Nigéria | République fédérale du Nigéria | de la République fédérale du Nigéria | Fédération de Nigéria; Fédération du Nigéria
NIC | Nicaragua | du Nicaragua | République du Nicaragua | de la République du Nicaragua |
NIU | Nioué | de Nioué | Nioué | de Nioué | Niue
NLD | Pays-Bas | des Pays-Bas | Royaume des Pays-Bas | du Royaume des Pays-Bas | Pays-Bas (Royaume des)
NOR | Norvège | de la Norvège | Royaume de Norvège | du Royaume de Norvège |
NPL | Népal | du Népal | République fédérale démocratique du Népal | de la République fédérale démocratique du Népal | Royaume du Népal; République démocratique fédérale du Népal
NRU | Nauru | de Nauru | République de Nauru | de la République de Nauru |
NZL | Nouvelle-Zélande | de la Nouvelle-Zélande | Nouvelle-Zélande | de la Nouvelle-Zélande |
OMN | Oman | d'Oman | Sultanat d'Oman | du Sultanat d'Oman | Mascate et Oman
PAK | Pakistan | du Pakistan | République islamique du Pakistan | de la République islamique du Pakistan | République du Pakistan
PAN | Panama | du Panama | République du Panama | de la République du Panama |
PER | Pérou | du Pérou | République du Pérou | de la République du Pérou |
PHL | Philippines | des Philippines | République des Philippines | de la République des Philippines |
PLW | Palaos | des Palaos | République des Palaos | de la République des Palaos | Palau; République de Palau
PNG | Papouasie-Nouvelle-Guinée | de la Papouasie-Nouvelle-Guinée | État indépendant de Papouasie-Nouvelle-Guinée | de l'État indépendant de Papouasie-Nouvelle-Guinée |
POL | Pologne | de la Pologne | République de Pologne | de la République de Pologne | République populaire de Pologne; République populaire polonaise
PRK | République populaire démocratique de Corée | de la République populaire démocratique de Corée | République populaire démocratique de Corée | de la République populaire démocratique de Corée | Corée du Nord; Corée, République populaire démocratique de; RPDC
PRT | Portugal | du Portugal | République portugaise | de la République portugaise | République du Portugal
PRY | Paraguay | du Paraguay | République du Paraguay | de la République du Paraguay |
PSE | État de Palestine | de l'État de Palestine | État de Palestine | de l'État de Palestine | Palestine
QAT | Qatar | du Qatar | État du Qatar | de l'État du Qatar |
RHO | Rhodésie du Sud | de la Rhodésie du Sud | Rhodésie du Sud | de la Rhodésie du Sud | Rhodésie
ROU | Roumanie | de la Roumanie | Roumanie | de la Roumanie | République socialiste de Roumanie; République populaire roumaine; République populaire de Roumanie
RUS | Fédération de Russie | de la Fédération de Russie | Fédération de Russie | de la Fédération de Russie | Russie
RWA | Rwanda | du Rwanda | République du Rwanda | de la République du Rwanda | République rwandaise
SAU | Arabie saoudite | de l'Arabie saoudite | Royaume d'Arabie saoudite | du Royaume d'Arabie saoudite |
SCG | Serbie-et-Monténégro | de la Serbie-et-Monténégro | Serbie-et-Monténégro | de la Serbie-et-Monténégro | Union d'États de Serbie-et-Monténégro; Communauté étatique de Serbie-et-Monténégro; Serbie et Monténégro
SDN | Soudan | du Soudan | République du Soudan | de la République du Soudan | République démocratique du Soudan
SEN | Sénégal | du Sénégal | République du Sénégal | de la République du Sénégal |
SGP | Singapour | de Singapour | République de Singapour | de la République de Singapour |
SLB | Îles Salomon | des Îles Salomon | Îles Salomon | des Îles Salomon |
SLE | Sierra Leone | de la Sierra Leone | République de Sierra Leone | de la République de Sierra Leone | République de la Sierra Leone
SLV | El Salvador | d'El Salvador | République d'El Salvador | de la République d'El Salvador |
SMR | Saint-Marin | de Saint-Marin | République de Saint-Marin | de la République de Saint-Marin |
SOM | Somalie | de la Somalie | République fédérale de Somalie | de la République fédérale de Somalie | République démocratique somalie; République somalie
SRB | Serbie | de la Serbie | République de Serbie | de la République de Serbie |
SSD | Soudan du Sud | du Soudan du Sud | République du Soudan du Sud | de la République du Soudan du Sud |
STP | Sao Tomé-et-Principe | de Sao Tomé-et-Principe | République démocratique de Sao Tomé-et-Principe | de la République démocratique de Sao Tomé-et-Principe |
SUN | Union des Républiques socialistes soviétiques | de l'Union des Républiques socialistes soviétiques | Union des Républiques socialistes soviétiques | de l'Union des Républiques socialistes soviétiques | Union soviétique; URSS
SUR | Suriname | du Suriname | République du Suriname | de la République du Suriname | Surinam
SVK | Slovaquie | de la Slovaquie | République slovaque | de la République slovaque |
SVN | Slovénie | de la Slovénie | République de Slovénie | de la République de Slovénie |
SWE | Suède | de la Suède | Royaume de Suède | du Royaume de Suède |
SWZ | Eswatini | de l'Eswatini | Royaume d'Eswatini | du Royaume d'Eswatini | Swaziland; Royaume du Swaziland
SYC | Seychelles | des Seychelles | République des Seychelles | de la République des Seychelles |
SYR | République arabe syrienne | de la République arabe syrienne | République arabe syrienne | de la République arabe syrienne | Syrie
TCD | Tchad | du Tchad | République du Tchad | de la République du Tchad |
TGO | Togo | du Togo | République togolaise | de la République togolaise | République du Togo
THA | Thaïlande | de la Thaïlande | Royaume de Thaïlande | du Royaume de Thaïlande |
TJK | Tadjikistan | du Tadjikistan | République du Tadjikistan | de la République du Tadjikistan |
TKM | Turkménistan | du Turkménistan | Turkménistan | du Turkménistan | République du Turkménistan
TLS | Timor-Leste | du Timor-Leste | République démocratique du Timor-Leste | de la République démocratique du Timor-Leste | Timor oriental
TON | Tonga | des Tonga | Royaume des Tonga | du Royaume des Tonga |
TTO | Trinité-et-Tobago | de la Trinité-et-Tobago | République de Trinité-et-Tobago | de la République de Trinité-et-Tobago | République de la Trinité-et-Tobago
TUN | Tunisie | de la Tunisie | République tunisienne | de la République tunisienne | République de Tunisie
TUR | Türkiye | de la Türkiye | République de Türkiye | de la République de Türkiye | Turquie; République turque; République de Turquie
TUV | Tuvalu | des Tuvalu | Tuvalu | des Tuvalu |
TZA | République-Unie de Tanzanie | de la République-Unie de Tanzanie | République-Unie de Tanzanie | de la République-Unie de Tanzanie | Tanzanie; République unie de Tanzanie; République-Unie du Tanganyika et de Zanzibar; Tanganyika
UGA | Ouganda | de l'Ouganda | République d'Ouganda | de la République d'Ouganda | République de l'Ouganda
UKR | Ukraine | de l'Ukraine | Ukraine | de l'Ukraine | République socialiste soviétique d'Ukraine; RSS d'Ukraine; République socialiste soviétique ukrainienne
URY | Uruguay | de l'Uruguay | République orientale de l'Uruguay | de la République orientale de l'Uruguay |
USA | États-Unis d'Amérique | des États-Unis d'Amérique | États-Unis d'Amérique | des États-Unis d'Amérique | États-Unis; USA
UZB | Ouzbékistan | de l'Ouzbékistan | République d'Ouzbékistan | de la République d'Ouzbékistan |
VAT | Saint-Siège | du Saint-Siège | Saint-Siège | du Saint-Siège | Vatican; Cité du Vatican; État de la Cité du Vatican
VCT | Saint-Vincent-et-les Grenadines | de Saint-Vincent-et-les Grenadines | Saint-Vincent-et-les Grenadines | de Saint-Vincent-et-les Grenadines | Saint-Vincent-et-Grenadines
VDR | République démocratique du Viet-Nam | de la République démocratique du Viet-Nam | République démocratique du Viet-Nam | de la République démocratique du Viet-Nam | République démocratique du Viet Nam; République démocratique du Vietnam; Nord-Viet-Nam; Nord-Vietnam; Viet-Nam du Nord; Vietnam du Nord
VEN | République bolivarienne du Venezuela | de la République bolivarienne du Venezuela | République bolivarienne du Venezuela | de la République bolivarienne du Venezuela | Venezuela (République bolivarienne du); Venezuela; République du Venezuela
VNM | Viet Nam | du Viet Nam | République socialiste du Viet Nam | de la République socialiste du Viet Nam | Viet-Nam; Vietnam; République socialiste du Viet-Nam; République socialiste du Vietnam
VUT | Vanuatu | de Vanuatu | République de Vanuatu | de la République de Vanuatu | République du Vanuatu
WSM | Samoa | du Samoa | État indépendant du Samoa | de l'État indépendant du Samoa | Samoa-Occidental; Samoa occidental; État indépendant du Samoa-Occidental
YEM | Yémen | du Yémen | République du Yémen | de la République du Yémen | République arabe du Yémen
YMD | Yémen démocratique | du Yémen démocratique | République démocratique populaire du Yémen | de la République démocratique populaire du Yémen | Yémen du Sud; République populaire du Yémen du Sud; Yémen méridional
YUG | Yougoslavie | de la Yougoslavie | République fédérative socialiste de Yougoslavie | de la République fédérative socialiste de Yougoslavie | République socialiste fédérative de Yougoslavie; République fédérale de Yougoslavie; République populaire fédérative de Yougoslavie
ZAF | Afrique du Sud | de l'Afrique du Sud | République d'Afrique du Sud | de la République d'Afrique du Sud | République sud-africaine; Union sud-africaine
ZAR | Zaïre | du Zaïre | République du Zaïre | de la République du Zaïre |
ZMB | Zambie | de la Zambie | République de Zambie | de la République de Zambie |
ZWE | Zimbabwe | du Zimbabwe | République du Zimbabwe | de la République du Zimbabwe |
"""

NUMERALS = """
1 | un une premier première unième
2 | deux deuxième second seconde
3 | trois troisième
4 | quatre quatrième
5 | cinq cinquième
6 | six sixième
7 | sept septième
8 | huit huitième
9 | neuf neuvième
10 | dix dixième
11 | onze onzième
12 | douze douzième
13 | treize treizième
14 | quatorze quatorzième
15 | quinze quinzième
16 | seize seizième
17 | dix-sept dix-septième
18 | dix-huit dix-huitième
19 | dix-neuf dix-neuvième
20 | vingt vingtième
30 | trente trentième
40 | quarante quarantième
50 | cinquante cinquantième
60 | soixante soixantième
70 | soixante-dix soixante-dixième septante septantième
71 | soixante-et-onze soixante-et-onzième soixante-onze soixante-onzième
72 | soixante-douze soixante-douzième
73 | soixante-treize soixante-treizième
74 | soixante-quatorze soixante-quatorzième
75 | soixante-quinze soixante-quinzième
76 | soixante-seize soixante-seizième
77 | soixante-dix-sept soixante-dix-septième
78 | soixante-dix-huit soixante-dix-huitième
79 | soixante-dix-neuf soixante-dix-neuvième
80 | quatre-vingt quatre-vingts quatre-vingtième huitante huitantième octante
90 | quatre-vingt-dix quatre-vingt-dixième nonante nonantième
91 | quatre-vingt-onze quatre-vingt-onzième
92 | quatre-vingt-douze quatre-vingt-douzième
93 | quatre-vingt-treize quatre-vingt-treizième
94 | quatre-vingt-quatorze quatre-vingt-quatorzième
95 | quatre-vingt-quinze quatre-vingt-quinzième
96 | quatre-vingt-seize quatre-vingt-seizième
97 | quatre-vingt-dix-sept quatre-vingt-dix-septième
98 | quatre-vingt-dix-huit quatre-vingt-dix-huitième
99 | quatre-vingt-dix-neuf quatre-vingt-dix-neuvième
100 | cent cents centième
1000 | mille mil millième
"""

language = Language(
    code="fr",
    name="French",
    script="Latin",
    common_words=(
        "le",
        "les",
        "des",
        "et",
        "l",
        "du",
        "une",
        "dans",
        "pour",
        "est",
        "sur",
        "aux",
        "par",
        "au",
        "qui",
        "cette",
        "sont",
        "avec",
        "ou",
    ),
    conference=("Conférence du désarmement", "Conférence"),
    committee=("Comité du désarmement",),
    earlier_bodies=(
        "Conférence du Comité du désarmement",
        "Conférence du Comité des dix-huit puissances sur le désarmement",
        "Comité des dix-huit puissances sur le désarmement",
        "Conférence des dix-huit puissances sur le désarmement",
        "Comité des dix puissances sur le désarmement",
    ),
    other_bodies=("Commission du désarmement", "Assemblée générale", "Conseil de sécurité", "Conseil économique et social"),
    organization=(
        "NATIONS UNIES",
        "NATIONS",
        "UNIES",
    ),
    own_name_in_masthead=("FRANÇAIS",),
    languages={
        "ar": ("arabe", "arabes"),
        "en": ("anglais", "anglaise", "anglaises"),
        "es": ("espagnol", "espagnole", "espagnols", "espagnoles"),
        "fr": ("français", "française", "françaises"),
        "ru": ("russe", "russes"),
        "zh": ("chinois", "chinoise", "chinoises"),
    },
    # A text recognition reads a nought for the capital.
    original_label=(
        "Original",
        "0riginal",
    ),
    distribution_label=("Distr.", "Distribution"),
    distributions={
        "general": ("GÉNÉRALE",),
        "limited": ("LIMITÉE",),
        "restricted": ("RESTREINTE",),
        "provisional": ("PROVISOIRE",),
    },
    masthead_dates_in="fr",
    months=(
        ("janvier",),
        ("février",),
        ("mars",),
        ("avril",),
        ("mai",),
        ("juin",),
        ("juillet",),
        ("août",),
        ("septembre",),
        ("octobre",),
        ("novembre",),
        ("décembre",),
    ),
    date_patterns=("{day} {month} {year}",),
    weekdays=(("lundi",), ("mardi",), ("mercredi",), ("jeudi",), ("vendredi",), ("samedi",), ("dimanche",)),
    first_day=("1er", "1 er", "premier"),
    title_kinds={
        "identical-letters": ("Lettres identiques",),
        "letters": ("Lettres",),
        "letter": ("Lettre",),
        "notes-verbales": ("Notes verbales",),
        "note-verbale": ("Note verbale",),
    },
    title_patterns=(
        "{kind} [(datées du|datée du|datées des|en date du|en date des) {date}] [(adressées|adressée) (aux|au|à) "
        "{addressees}] [par {senders}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [(datées du|datée du|datées des|en date du|en date des) {date}] [(adressées|adressée) par "
        "{senders}] [(aux|au|à la|à l') {addressees}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [(adressées|adressée) (aux|au|à) {addressees}] [par {senders}] [(datées du|datée du|datées des|en "
        "date du|en date des) {date}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [(adressées|adressée) par {senders}] [(aux|au|à la|à l') {addressees}] [(datées du|datée "
        "du|datées des|en date du|en date des) {date}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [(des|du|de) {senders}] [(datées du|datée du|datées des|en date du|en date des) {date}] "
        "[(adressées|adressée) (aux|au|à) {addressees}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [(datées du|datée du|datées des|en date du|en date des) {date}] [(des|du|de) {senders}] "
        "[(adressées|adressée) (aux|au|à) {addressees}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [du {date}] [(adressées|adressée) (aux|au|à) {addressees}] [par {senders}] [{topics} {topic}] "
        "[{transmits} {transmitted}]",
    ),
    title_transmits=(
        "par laquelle elles transmettent",
        "par laquelle elles communiquent",
        "par laquelle ils transmettent",
        "par laquelle ils communiquent",
        "par laquelle sont transmises",
        "par laquelle elle communique",
        "dans laquelle elle transmet",
        "par laquelle elle transmet",
        "par laquelle est transmise",
        "par laquelle sont transmis",
        "par laquelle il communique",
        "par laquelle est transmis",
        "dans laquelle il transmet",
        "par laquelle il transmet",
        "portant transmission",
        "contenant les textes",
        "contenant le texte",
        "faisant parvenir",
        "par lesquelles",
        "faisant tenir",
        "transmettant",
        "communiquant",
        "par laquelle",
        "présentant",
        "soumettant",
        "annexant",
    ),
    title_topics=(
        "concernant",
        "contenant",
        "relative à",
        "relative au",
        "relative aux",
        "au sujet de",
        "au sujet du",
        "au sujet des",
        "en réponse à",
        "en réponse au",
        "à propos de",
        "à propos du",
        "touchant",
        "informant",
        "demandant",
        "appelant l'attention",
        "exposant",
        "exprimant",
    ),
    subject_opens=(
        "sur",
        "concernant",
        "relatif à",
        "relative à",
        "relatif au",
        "relative au",
        "relative aux",
        "au sujet de",
        "portant sur",
    ),
    subject_opens_not=(
        "sur instruction",
        "sur les instructions",
        "sur ordre",
    ),
    representative={
        "deputy-permanent-representative": (
            "Représentant permanent adjoint",
            "Représentante permanente adjointe",
            "Représentants permanents adjoints",
            "Représentantes permanentes adjointes",
            "Représentant adjoint",
            "Représentante adjointe",
        ),
        "permanent-representative": (
            "Représentant permanent",
            "Représentante permanente",
            "Représentants permanents",
            "Représentantes permanentes",
        ),
        "permanent-observer": (
            "Observateur permanent",
            "Observatrice permanente",
            "Observateurs permanents",
            "Observatrices permanentes",
        ),
        "acting-permanent-representative": (
            "Représentant permanent par intérim",
            "Représentante permanente par intérim",
            "Représentant permanent a.i.",
            "Représentante permanente a.i.",
        ),
        "charge-d-affaires": (
            "Chargé d'affaires par intérim",
            "Chargée d'affaires par intérim",
            "Chargés d'affaires par intérim",
            "Chargées d'affaires par intérim",
            "Chargé d'affaires a.i.",
            "Chargée d'affaires a.i.",
            "Chargé d'affaires",
            "Chargée d'affaires",
            "Chargés d'affaires",
            "Chargées d'affaires",
        ),
        "head-of-delegation": (
            "Chef de la délégation",
            "Chef de délégation",
            "Cheffe de la délégation",
            "Cheffe de délégation",
            "Chefs de délégation",
            "Chefs des délégations",
            "Chef adjoint de la délégation",
            "Chef adjointe de la délégation",
            "Cheffe adjointe de la délégation",
            "Chef adjoint de délégation",
            "Cheffe adjointe de délégation",
            "Chef par intérim de la délégation",
            "Cheffe par intérim de la délégation",
            "Chef de la délégation par intérim",
        ),
        "ambassador": (
            "Ambassadeur extraordinaire et plénipotentiaire",
            "Ambassadrice extraordinaire et plénipotentiaire",
            "Ambassadeur pour le désarmement",
            "Ambassadrice pour le désarmement",
            "Ambassadeur chargé du désarmement",
            "Ambassadrice chargée du désarmement",
            "Ambassadeur chargé des questions de désarmement",
            "Ambassadrice chargée des questions de désarmement",
            "Ambassadeur",
            "Ambassadrice",
            "Ambassadeurs",
            "Ambassadrices",
        ),
        "minister": (
            "Ministre des affaires étrangères",
            "Ministres des affaires étrangères",
            "Ministre des relations extérieures",
            "Vice-Ministre des affaires étrangères",
            "Ministre conseiller",
            "Ministre conseillère",
            "Ministre plénipotentiaire",
            "Ministre",
            "Ministres",
        ),
        "counsellor": (
            "Conseiller",
            "Conseillère",
            "Premier Conseiller",
            "Première Conseillère",
            "Conseillers",
            "Conseillères",
        ),
        "representative": (
            "Représentant spécial",
            "Représentante spéciale",
            "Représentant",
            "Représentante",
            "Représentants",
            "Représentantes",
        ),
        "president": (
            "Président de la Conférence du désarmement",
            "Présidente de la Conférence du désarmement",
            "Président de la Conférence",
            "Présidente de la Conférence",
            "Présidents de la Conférence du désarmement",
            "Présidents de la Conférence",
            "six Présidents",
        ),
        "secretary-general": ("Secrétaire général", "Secrétaire générale"),
    },
    mission={
        "permanent-mission": (
            "Mission permanente",
            "Missions permanentes",
            "Représentation permanente",
            "Représentations permanentes",
            "Délégation permanente",
        ),
        "observer-mission": (
            "Mission permanente d'observation",
            "Mission permanente d'observateur",
            "Mission d'observation permanente",
            "Mission d'observation",
        ),
        "delegation": ("délégation", "délégations"),
        "embassy": ("Ambassade", "Ambassades"),
        "ministry": (
            "Ministère des affaires étrangères",
            "Ministère des relations extérieures",
            "Département fédéral des affaires étrangères",
            "Ministère",
        ),
        "secretariat": ("secrétariat",),
    },
    addressees={
        "secretary-general": (
            "Secrétaire général de la Conférence du désarmement",
            "Secrétaire générale de la Conférence du désarmement",
            "Secrétaire général de la Conférence",
            "Secrétaire générale de la Conférence",
            "Secrétaire général par intérim de la Conférence du désarmement",
            "Secrétaire générale par intérim de la Conférence du désarmement",
            "Secrétaire général par intérim de la Conférence",
            "Secrétaire générale par intérim de la Conférence",
        ),
        "deputy-secretary-general": (
            "Secrétaire général adjoint de la Conférence du désarmement",
            "Secrétaire générale adjointe de la Conférence du désarmement",
            "Secrétaire général adjoint de la Conférence",
            "Secrétaire générale adjointe de la Conférence",
        ),
        "president": (
            "Président de la Conférence du désarmement",
            "Présidente de la Conférence du désarmement",
            "Président de la Conférence",
            "Présidente de la Conférence",
            "Président en exercice de la Conférence du désarmement",
            "Présidente en exercice de la Conférence du désarmement",
            "Président en exercice de la Conférence",
            "Présidente en exercice de la Conférence",
            "Président du Comité du désarmement",
            "Présidente du Comité du désarmement",
            "Président du Comité",
            "Présidente du Comité",
            "Président",
            "Présidente",
        ),
        "secretariat": ("secrétariat de la Conférence du désarmement", "secrétariat de la Conférence", "secrétariat"),
        "un-secretary-general": (
            "Secrétaire général de l'Organisation des Nations Unies",
            "Secrétaire générale de l'Organisation des Nations Unies",
            "Secrétaire général des Nations Unies",
            "Secrétaire général de l'ONU",
            "Secrétaire général",
            "Secrétaire générale",
        ),
        "members": ("membres de la Conférence du désarmement", "membres de la Conférence", "États membres de la Conférence"),
    },
    and_words=("et", "ainsi que"),
    of_conference=(
        "auprès de la Conférence du désarmement",
        "à la Conférence du désarmement",
        "auprès du Comité du désarmement",
        "au Comité du désarmement",
        "auprès de la Conférence",
        "à la Conférence",
        "auprès de l'Office des Nations Unies à Genève",
        "auprès de l'Office des Nations Unies et des autres organisations internationales",
        "auprès de l'Office des Nations Unies",
        "auprès des organisations internationales à Genève",
    ),
    honorifics=(
        "S.E.",
        "S.E.M.",
        "Son Excellence",
        "Leurs Excellences",
        "Excellence",
        "M.",
        "Mme",
        "Mlle",
        "MM.",
        "Mmes",
        "Monsieur",
        "Madame",
        "Mademoiselle",
        "Messieurs",
        "Mesdames",
        "Dr",
    ),
    on_behalf=(
        "au nom de",
        "au nom du",
        "au nom des",
        "au nom d'",
        "en sa qualité de",
        "en leur qualité de",
        "pour le compte de",
    ),
    text_words=(
        "textes des",
        "textes de",
        "textes du",
        "textes d'",
        "texte des",
        "texte de",
        "texte du",
        "texte d'",
        "textes en",
        "texte en",
        "textes",
        "texte",
        "versions des",
        "versions de",
        "versions du",
        "version de",
        "version du",
        "versions en",
        "version en",
        "versions",
        "version",
    ),
    particles=(
        "de la",
        "de l'",
        "du",
        "des",
        "de",
        "le",
        "la",
        "l'",
        "les",
        "un",
        "une",
        "d'un",
        "d'une",
        "intitulé",
        "intitulée",
        "ci-joint",
        "ci-jointe",
        "ci-joints",
    ),
    transmitted_kinds={
        "draft": ("projet", "projets", "avant-projet", "ébauche"),
        "statement": (
            "déclaration commune",
            "déclaration conjointe",
            "déclarations communes",
            "déclarations conjointes",
            "déclaration prononcée",
            "déclaration faite",
            "exposé",
        ),
        "declaration": ("déclaration", "déclarations"),
        "communique": ("communiqué", "communiqués", "communiqué commun", "communiqué conjoint"),
        "press-release": (
            "communiqué de presse",
            "déclaration à la presse",
        ),
        "agreement": ("accord", "accords", "mémorandum d'accord", "mémorandum d'entente", "entente", "arrangement"),
        "treaty": ("traité", "traités", "convention", "conventions", "protocole", "protocoles"),
        "working-paper": (
            "document de travail",
            "documents de travail",
            "document de réflexion",
            "document officieux",
            "proposition",
            "propositions",
        ),
        "report": ("rapport", "rapports", "résumé", "compte rendu", "comptes rendus", "procès-verbal", "récapitulatif"),
        "letter": ("lettre", "lettres", "note verbale", "notes verbales", "message", "messages", "communication"),
        "other": (
            "document",
            "documents",
            "discours",
            "allocution",
            "intervention",
            "résolution",
            "décision",
            "observations",
            "commentaires",
            "principes",
            "éléments",
        ),
    },
    transmittal={
        "singular": (
            "J'ai [également|aussi|en outre|donc] l'honneur [par la présente|également|ci-joint] (de|d') [vous|lui|"
            "leur] (faire tenir|faire parvenir|transmettre|remettre|soumettre|présenter|envoyer|joindre)",
            "J'ai [également|aussi|en outre|donc] l'honneur [par la présente|également] (de|d') [vous|lui|leur] "
            "(adresser|communiquer|porter à votre connaissance|porter à sa connaissance) (ci-jointes|ci-jointe|"
            "ci-joints|ci-joint|ci-après|ci-inclus|en annexe|le texte|les textes|un texte|copie|la déclaration|la "
            "communication|le communiqué|le document|les documents|le rapport|le projet|une déclaration|un "
            "communiqué|un document)",
            "J'ai l'honneur (en|au|par|sur|conformément|d'ordre|comme suite) {x} (de|d') [vous|lui|leur] (faire "
            "tenir|faire parvenir|transmettre|remettre|soumettre|présenter|envoyer|joindre)",
            "J'ai [également|aussi|en outre|donc] le plaisir (de|d') [vous|lui|leur] (faire tenir|faire parvenir|"
            "transmettre|remettre|soumettre|présenter|envoyer|joindre)",
            "Je (suis heureux|suis heureuse|me permets|me fais un devoir) (de|d') [vous|lui|leur] (faire tenir|faire "
            "parvenir|transmettre|remettre|soumettre|présenter|envoyer|joindre)",
            "Je (souhaite|souhaiterais|voudrais|tiens à|désire) [vous|lui|leur] (faire tenir|faire parvenir|"
            "transmettre|remettre|soumettre|présenter|envoyer|joindre)",
            "Je [vous|lui|leur] (transmets|fais tenir|fais parvenir|remets|soumets|joins)",
            "Je [vous|lui|leur] (adresse|communique|envoie|présente) (ci-jointes|ci-jointe|ci-joints|ci-joint|"
            "ci-après|ci-inclus|en annexe|le texte|les textes|un texte|copie|la déclaration|la communication|le "
            "communiqué|le document|les documents|le rapport|le projet|une déclaration|un communiqué|un document)",
            "Je vous prie de [bien vouloir] trouver",
        ),
        "plural": (
            "Nous avons [également|aussi|en outre|donc] l'honneur [par la présente|également|ci-joint] (de|d') [vous|"
            "lui|leur] (faire tenir|faire parvenir|transmettre|remettre|soumettre|présenter|envoyer|joindre)",
            "Nous avons [également|aussi|en outre|donc] l'honneur [par la présente|également] (de|d') [vous|lui|"
            "leur] (adresser|communiquer|porter à votre connaissance|porter à sa connaissance) (ci-jointes|ci-jointe|"
            "ci-joints|ci-joint|ci-après|ci-inclus|en annexe|le texte|les textes|un texte|copie|la déclaration|la "
            "communication|le communiqué|le document|les documents|le rapport|le projet|une déclaration|un "
            "communiqué|un document)",
            "Nous avons l'honneur (en|au|par|sur|conformément|d'ordre|comme suite) {x} (de|d') [vous|lui|leur] "
            "(faire tenir|faire parvenir|transmettre|remettre|soumettre|présenter|envoyer|joindre)",
            "Nous avons [également|aussi|en outre|donc] le plaisir (de|d') [vous|lui|leur] (faire tenir|faire "
            "parvenir|transmettre|remettre|soumettre|présenter|envoyer|joindre)",
            "Nous (sommes heureux|sommes heureuses|nous permettons|nous faisons un devoir) (de|d') [vous|lui|leur] "
            "(faire tenir|faire parvenir|transmettre|remettre|soumettre|présenter|envoyer|joindre)",
            "Nous (souhaitons|souhaiterions|voudrions|tenons à|désirons) [vous|lui|leur] (faire tenir|faire parvenir|"
            "transmettre|remettre|soumettre|présenter|envoyer|joindre)",
            "Nous [vous|lui|leur] (transmettons|faisons tenir|faisons parvenir|remettons|soumettons|joignons)",
            "Nous [vous|lui|leur] (adressons|communiquons|envoyons|présentons) (ci-jointes|ci-jointe|ci-joints|"
            "ci-joint|ci-après|ci-inclus|en annexe|le texte|les textes|un texte|copie|la déclaration|la "
            "communication|le communiqué|le document|les documents|le rapport|le projet|une déclaration|un "
            "communiqué|un document)",
            "Nous vous prions de [bien vouloir] trouver",
        ),
        "impersonal": (
            "(a|ont) [également|aussi|en outre|donc] l'honneur [par la présente|également|ci-joint] (de|d') [vous|"
            "lui|leur] (faire tenir|faire parvenir|transmettre|remettre|soumettre|présenter|envoyer|joindre)",
            "(a|ont) [également|aussi|en outre|donc] l'honneur [par la présente|également] (de|d') [vous|lui|leur] "
            "(adresser|communiquer|porter à votre connaissance|porter à sa connaissance) (ci-jointes|ci-jointe|"
            "ci-joints|ci-joint|ci-après|ci-inclus|en annexe|le texte|les textes|un texte|copie|la déclaration|la "
            "communication|le communiqué|le document|les documents|le rapport|le projet|une déclaration|un "
            "communiqué|un document)",
            "(a|ont) [également|aussi|en outre|donc] le plaisir (de|d') [vous|lui|leur] (faire tenir|faire parvenir|"
            "transmettre|remettre|soumettre|présenter|envoyer|joindre)",
            "(transmettent|transmet|font tenir|fait tenir|font parvenir|fait parvenir) (ci-jointes|ci-jointe|"
            "ci-joints|ci-joint|le texte|les textes)",
            "(Veuillez|Vous voudrez bien) trouver (ci-jointes|ci-jointe|ci-joints|ci-joint|en annexe|ci-après|ci-inclus)",
            "Vous trouverez (ci-jointes|ci-jointe|ci-joints|ci-joint|en annexe|ci-après|ci-inclus)",
        ),
    },
    honour={"singular": ("J'ai l'honneur",), "plural": ("Nous avons l'honneur",)},
    said_itself=(
        "ce qui suit",
        "la position de",
        "la position du",
        "les informations suivantes",
        "les observations suivantes",
        "les points suivants",
    ),
    circulation={
        "singular": (
            "Je [vous|lui] (serais|serai) [très|vivement|infiniment|particulièrement|extrêmement] (reconnaissante|"
            "reconnaissant|obligée|obligé|gré) {x} (distribuées|distribuée|distribués|distribuer|distribué|"
            "distribution|publiées|publiée|publiés|publier|publié|publication|diffusées|diffusée|diffusés|diffuser|"
            "diffusé|diffusion|circuler|circulation|paraître)",
            "vous serais-je [très|vivement|infiniment|particulièrement|extrêmement] (reconnaissante|reconnaissant|"
            "obligée|obligé) {x} (distribuées|distribuée|distribués|distribuer|distribué|distribution|publiées|"
            "publiée|publiés|publier|publié|publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|"
            "circuler|circulation|paraître)",
            "Je vous (saurais|saurai) [très|vivement|infiniment|particulièrement|extrêmement] gré {x} (distribuées|"
            "distribuée|distribués|distribuer|distribué|distribution|publiées|publiée|publiés|publier|publié|"
            "publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|circulation|paraître)",
            "Je (vous demande|vous demanderais|vous prie|demande|prie|sollicite|souhaiterais|souhaite|voudrais) {x} "
            "(distribuées|distribuée|distribués|distribuer|distribué|distribution|publiées|publiée|publiés|publier|"
            "publié|publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|circulation|paraître)",
            "J'ai [également|aussi|en outre|donc] l'honneur de (vous demander|vous prier|demander|solliciter|prier) "
            "{x} (distribuées|distribuée|distribués|distribuer|distribué|distribution|publiées|publiée|publiés|"
            "publier|publié|publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|circulation|"
            "paraître)",
            "J'apprécierais {x} (distribuées|distribuée|distribués|distribuer|distribué|distribution|publiées|"
            "publiée|publiés|publier|publié|publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|"
            "circuler|circulation|paraître)",
            "(ma délégation|mon gouvernement|mon pays) [vous] (souhaiterait|souhaite|serait|saurait gré|demande|"
            "prie) {x} (distribuées|distribuée|distribués|distribuer|distribué|distribution|publiées|publiée|publiés|"
            "publier|publié|publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|circulation|"
            "paraître)",
        ),
        "plural": (
            "Nous [vous|lui] (serions|serons) [très|vivement|infiniment|particulièrement|extrêmement] "
            "(reconnaissantes|reconnaissants|obligées|obligés|reconnaissant|gré) {x} (distribuées|distribuée|"
            "distribués|distribuer|distribué|distribution|publiées|publiée|publiés|publier|publié|publication|"
            "diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|circulation|paraître)",
            "vous serions-nous [très|vivement|infiniment|particulièrement|extrêmement] (reconnaissantes|"
            "reconnaissants|obligées|obligés) {x} (distribuées|distribuée|distribués|distribuer|distribué|"
            "distribution|publiées|publiée|publiés|publier|publié|publication|diffusées|diffusée|diffusés|diffuser|"
            "diffusé|diffusion|circuler|circulation|paraître)",
            "Nous vous (saurions|saurons) [très|vivement|infiniment|particulièrement|extrêmement] gré {x} "
            "(distribuées|distribuée|distribués|distribuer|distribué|distribution|publiées|publiée|publiés|publier|"
            "publié|publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|circulation|paraître)",
            "Nous (vous demandons|vous prions|demandons|prions|sollicitons|souhaiterions|souhaitons|voudrions) {x} "
            "(distribuées|distribuée|distribués|distribuer|distribué|distribution|publiées|publiée|publiés|publier|"
            "publié|publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|circulation|paraître)",
            "Nous avons [également|aussi|en outre|donc] l'honneur de (vous demander|vous prier|demander|solliciter|"
            "prier) {x} (distribuées|distribuée|distribués|distribuer|distribué|distribution|publiées|publiée|"
            "publiés|publier|publié|publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|"
            "circulation|paraître)",
            "Nous apprécierions {x} (distribuées|distribuée|distribués|distribuer|distribué|distribution|publiées|"
            "publiée|publiés|publier|publié|publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|"
            "circuler|circulation|paraître)",
            "(nos délégations|nos gouvernements|nos pays) [vous] (souhaiteraient|souhaitent|seraient|sauraient gré|"
            "demandent|prient) {x} (distribuées|distribuée|distribués|distribuer|distribué|distribution|publiées|"
            "publiée|publiés|publier|publié|publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|"
            "circuler|circulation|paraître)",
        ),
        "impersonal": (
            "(seraient|serait) [également|aussi|donc] [très|vivement|infiniment|particulièrement|extrêmement] "
            "(reconnaissantes|reconnaissante|reconnaissants|reconnaissant|obligées|obligée|obligés|obligé) {x} "
            "(distribuées|distribuée|distribués|distribuer|distribué|distribution|publiées|publiée|publiés|publier|"
            "publié|publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|circulation|paraître)",
            "(sauraient|saurait) [également|aussi] gré {x} (distribuées|distribuée|distribués|distribuer|distribué|"
            "distribution|publiées|publiée|publiés|publier|publié|publication|diffusées|diffusée|diffusés|diffuser|"
            "diffusé|diffusion|circuler|circulation|paraître)",
            "(demandent|demande|prient|prie|sollicitent|sollicite|souhaiteraient|souhaiterait) {x} (distribuées|"
            "distribuée|distribués|distribuer|distribué|distribution|publiées|publiée|publiés|publier|publié|"
            "publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|circulation|paraître)",
            "(a|ont) [également|aussi|en outre|donc] l'honneur de (vous demander|lui demander|demander|solliciter|"
            "prier) {x} (distribuées|distribuée|distribués|distribuer|distribué|distribution|publiées|publiée|"
            "publiés|publier|publié|publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|"
            "circulation|paraître)",
            "(et de vous prier|et vous prie|et vous prions|en vous priant|en vous demandant|et de vous demander|"
            "en la priant|en le priant|en les priant|en lui demandant|avec prière de|avec la prière de) {x} (distribuées|"
            "distribuée|distribués|distribuer|distribué|distribution|publiées|publiée|publiés|publier|publié|"
            "publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|circulation|paraître)",
            "(dont je vous|dont nous vous|que je vous|que nous vous) {x} (distribuées|"
            "distribuée|distribués|distribuer|distribué|distribution|publiées|publiée|publiés|publier|publié|"
            "publication|diffusées|diffusée|diffusés|diffuser|diffusé|diffusion|circuler|circulation|paraître)",
            "il (serait|est) (souhaitable|souhaité|apprécié|demandé) {x} (distribuées|distribuée|distribués|"
            "distribuer|distribué|distribution|publiées|publiée|publiés|publier|publié|publication|diffusées|"
            "diffusée|diffusés|diffuser|diffusé|diffusion|circuler|circulation|paraître)",
            "(Veuillez|Prière de) [bien vouloir|faire] (distribuées|distribuée|distribués|distribuer|distribué|"
            "distribution|publiées|publiée|publiés|publier|publié|publication|diffusées|diffusée|diffusés|diffuser|"
            "diffusé|diffusion|circuler|circulation|paraître) {x} document",
        ),
    },
    official_document=(
        "en tant que document officiel",
        "en tant que documents officiels",
        "comme document officiel",
        "comme documents officiels",
        "à titre de document officiel",
        "en qualité de document officiel",
        "en tant que document de travail",
        "comme document de travail",
        "comme documents de travail",
        "en tant que document",
        "en tant que documents",
        "comme document",
        "comme documents",
    ),
    first_person={
        "singular": ("je", "j'", "mon", "ma", "mes", "me", "moi"),
        "plural": ("nous", "notre", "nos"),
    },
    compliments=(
        "présente ses compliments",
        "présentent leurs compliments",
        "présente leurs compliments",
        "présentent ses compliments",
    ),
    openings=(
        "J'ai l'honneur",
        "Nous avons l'honneur",
        "J'ai également l'honneur",
        "J'ai le plaisir",
        "Nous avons le plaisir",
        "D'ordre de",
        "Sur instruction de",
        "Sur instructions de",
        "Sur les instructions de",
        "Conformément aux instructions",
        "Au nom de",
        "Au nom du",
        "Au nom des",
        "En ma qualité",
        "En notre qualité",
        "Je souhaite",
        "Je tiens à",
        "Je voudrais",
        "Je me permets",
        "Je me réfère",
        "Je vous",
        "J'appelle votre attention",
        "Nous souhaitons",
        "Nous tenons à",
        "Nous voudrions",
        "Nous vous",
        "Veuillez trouver",
        "Vous voudrez bien trouver",
        "Vous trouverez",
        "Par la présente",
        "Comme suite à",
        "Comme suite au",
        "Suite à",
        "Faisant suite",
        "Me référant",
        "Nous référant",
        "En référence à",
        "À la demande de",
        "À la suite de",
        "Conformément à",
        "Conformément au",
        "En application de",
        "En vertu de",
        "Monsieur le Secrétaire général",
        "Madame la Secrétaire générale",
        "Monsieur le Président",
        "Madame la Présidente",
        "Monsieur l'Ambassadeur",
        "Madame l'Ambassadrice",
        "Monsieur",
        "Madame",
        "Excellence",
        "La Mission permanente",
        "Les Missions permanentes",
        "La délégation",
        "L'Ambassade",
        "Le Ministère",
    ),
    see_annex=(
        "voir annexe",
        "voir annexes",
        "voir l'annexe",
        "voir les annexes",
        "voir pièce jointe",
        "voir pièces jointes",
        "ci-joint",
        "ci-jointe",
        "ci-joints",
        "ci-jointes",
        "ci-annexé",
        "ci-annexée",
        "ci-annexés",
        "ci-annexées",
        "ci-inclus",
        "ci-incluse",
        "en annexe",
        "annexé",
        "annexée",
        "annexés",
        "annexées",
        "son annexe",
        "ses annexes",
        "l'annexe",
        "les annexes",
        "pièce jointe",
        "joint à la présente",
        "jointe à la présente",
        "joints à la présente",
        "jointes à la présente",
        "joint",
        "jointe",
        "joints",
        "jointes",
    ),
    signed=("Signé", "Signée", "Signés", "Signées"),
    annex=("Annexe", "Annexes"),
    enclosure=("Pièce jointe", "Pièces jointes", "Appendice", "Appendices"),
    annex_of_letter=(
        "(aux|à la|de la|des) (lettres identiques|lettres|lettre|notes verbales|note verbale) (datées|datée|en date) (du|des)",
    ),
    original_text=(
        "Original : {languages}",
        "Original en {languages}",
        "Texte original en {languages}",
        "Langue originale : {languages}",
    ),
    # General knowledge.
    issued_only=(
        "{languages} seulement",
        "{languages} uniquement",
        "En {languages} seulement",
        "En {languages} uniquement",
    ),
    page=("page",),
    # General knowledge; the heads read name neither the number of all pages nor a part.
    page_total=("de", "sur"),
    parts_of_a_document=("Vol.", "Partie", "Volume", "Section"),
    # The feet of E3 pages; general knowledge.
    recycling=("Merci de recycler", "Prière de recycler"),
    reissued=(
        "Nouveau tirage pour raisons techniques",
        "Nouveau tirage pour des raisons techniques",
        "Réédité pour raisons techniques",
        "Réédité pour des raisons techniques",
        "Republié pour raisons techniques",
        "Republié pour des raisons techniques",
    ),
    # General knowledge: no record in French was read.
    record_headings=(
        "compte rendu [(in extenso|sténographique)] [(définitif|provisoire)] [(in extenso|sténographique)] de la {number} séance [plénière]",
        "procès verbal [(définitif|provisoire)] de la {number} séance [plénière]",
    ),
    record_stages={"final": ("définitif",), "provisional": ("provisoire",), "verbatim": ("in extenso", "sténographique")},
    record_held=("(tenue|tenu) (au|à la|à l'|à|dans|en) {place} [le] {date}",),
    record_presidents=(
        "Président",
        "Présidente",
        "Présidents",
        "Présidentes",
        "Président par intérim",
        "Présidente par intérim",
        "Vice-Président",
        "Vice-Présidente",
        "Présidence",
    ),
    clock={
        "morning": ("du matin",),
        "afternoon": ("de l'après-midi",),
        "noon": ("midi",),
        "hour": ("h", "heures", "heure"),
        "minute": ("min", "minutes"),
    },
    numerals=NUMERALS,
    numeral_joints=("et",),
    numeral_multipliers=(100, 1000),
    places=(
        "Genève",
        "New York",
        "Vienne",
        "Moscou",
        "Washington",
        "Ottawa",
        "Paris",
        "Londres",
        "Beijing",
        "Pékin",
        "Bruxelles",
        "Tokyo",
        "Le Caire",
        "New Delhi",
        "Islamabad",
        "Berlin",
        "Rome",
        "Madrid",
        "Buenos Aires",
        "Brasilia",
        "Canberra",
        "La Haye",
        "Helsinki",
        "Stockholm",
        "Oslo",
        "Astana",
        "Minsk",
        "Kiev",
        "Kyïv",
        "Ankara",
        "Téhéran",
        "Alger",
        "Pretoria",
        "Santiago",
        "Lima",
        "Mexico",
    ),
    place_date_patterns=(
        "{place}, le {date}",
        "{place}, {date}",
        "Fait à {place}, le {date}",
        "Fait à {place}, {date}",
        "Fait au {place}, le {date}",
        "Donné à {place}, le {date}",
        "Adopté à {place}, le {date}",
        "Adoptée à {place}, le {date}",
        "Signé à {place}, le {date}",
    ),
    state_lookalikes=(
        "organisations internationales en Suisse",
        "organisations internationales ayant leur siège en Suisse",
        "Genève (Suisse)",
        "Irlande du Nord",
        "Géorgie du Sud",
        "Chypre-Nord",
        "Liban-Sud",
        "Sud-Liban",
        "Nouveau-Mexique",
        "mer de Chine méridionale",
        "mer de Chine orientale",
        "mer de Chine",
        "mer du Japon",
        "golfe d'Oman",
        "golfe de Guinée",
        "canal de Panama",
        "lac Tchad",
        "fleuve Congo",
        "fleuve Niger",
        "fleuve Sénégal",
    ),
    states=STATES,
    # Read in UN documents: the words for a working paper submitted by someone, an addendum, a corrigendum.
    # The rest is general knowledge.
    announcements={
        "record": (
            "Compte rendu définitif de la",
            "Compte rendu in extenso définitif de la",
            "Compte rendu sténographique définitif de la",
            "Compte rendu provisoire de la",
        ),
        "working-paper": (
            "Document de travail présenté par",
            "Proposition présentée par",
            "Proposition soumise par",
            "Proposition de la",
            "Document de travail commun",
            "Document de travail révisé",
            "Document de travail soumis par",
            "Document de travail",
        ),
        "report": (
            "Rapport de la Conférence du désarmement à l'Assemblée générale des Nations Unies",
            "Rapport intérimaire",
            "Rapport d'activité",
            "Rapport final",
            "Rapport annuel",
            "Rapport de la Conférence du désarmement",
            "Rapport du Comité du désarmement",
            "Projet de rapport",
            "Rapport spécial",
            "Rapport",
        ),
        "decision": (
            "Décision",
            "Projet de décision",
            "Décision présidentielle",
            "Projet de mandat",
        ),
        "addendum": ("Additif",),
        "corrigendum": ("Rectificatif",),
        "secretariat-note": (
            "Note du Secrétariat",
            "Note du Secrétaire général de la Conférence",
            "Note du Secrétaire général",
        ),
        "statement": (
            "Déclaration de",
            "Déclaration du",
            "Déclaration des",
            "Déclaration faite",
            "Déclaration commune",
            "Déclaration présidentielle",
            "Déclaration prononcée",
        ),
    },
    submitted_by=(
        "présenté par",
        "présentée par",
        "présentés par",
        "soumis par",
        "proposé par",
        "présenté conjointement par",
    ),
    adopted=(
        "adopté à la",
        "adoptée à la",
        "adoptés à la",
        "adopté lors de la",
        "adoptée lors de la",
        "adopté à sa",
        "adoptée à sa",
        "adopté par la Conférence",
        "adoptée par la Conférence",
    ),
    groups=(
        "Groupe des 21",
        "Groupe des Vingt et Un",
        "Groupe occidental",
        "Groupe des États occidentaux",
        "Europe orientale",
        "pays socialistes",
        "États socialistes",
        "neutres et non alignés",
        "non alignés",
        "Présidents",
        "Vice-Président",
        "Bureau",
        "Coordonnateur",
        "Coordonnateurs",
        "Coordonnatrice",
        "Coordonnateur spécial",
        "Coordonnatrice spéciale",
        "Rapporteur",
        "amis du Président",
        "Groupe d'experts scientifiques",
        "délégation de",
        "délégation du",
        "délégation des",
        "délégations",
        "un groupe de",
        "Président",
        "Présidente",
    ),
    only=(
        "seulement",
        "uniquement",
        "exclusivement",
    ),
    places_corrected=(
        "page",
        "pages",
        "paragraphe",
        "paragraphes",
        "ligne",
        "lignes",
        "alinéa",
        "annexe",
        "note",
        "titre",
        "section",
        "article",
        "tableau",
        "page de couverture",
        "cote",
    ),
    first_day_is_ordinal=True,
    # General knowledge.
    cardinals=(
        ("deux",),
        ("trois",),
        ("quatre",),
        ("cinq",),
        ("six",),
        ("sept",),
        ("huit",),
        ("neuf",),
        ("dix",),
    ),
    footnote_mark="before",
    # General knowledge.
    informal_states=(
        "Russie",
        "Corée du Sud",
        "Corée du Nord",
        "RPDC",
        "Vietnam",
        "Syrie",
        "Laos",
        "RDP lao",
        "Tanzanie",
        "Grande-Bretagne",
        "USA",
    ),
    # General knowledge.
    page_cited=(
        "voir [la] page {number}",
        "voir [les] pages {number}",
        "voir p. {number}",
    ),
    supplement=(
        "Supplément no",
        "Supplément numéro",
    ),
    entitled=(
        "intitulé",
        "intitulée",
        "intitulés",
        "ayant pour titre",
    ),
    contents=(
        "Table des matières",
        "Sommaire",
    ),
    continued=("suite",),
    instructed_by=(
        "instructions de",
        "instructions du",
        "instructions des",
        "instruction de",
        "instruction du",
        "d'ordre de",
        "d'ordre du",
    ),
    salutations=(
        "Monsieur",
        "Madame",
        "Excellence",
        "Monsieur le Secrétaire général",
        "Madame la Secrétaire générale",
        "Monsieur le Président",
        "Madame la Présidente",
        "Monsieur l'Ambassadeur",
        "Madame l'Ambassadrice",
    ),
    closes=(
        "(Veuillez|Je vous prie) [de] [bien vouloir] (agréer|croire|recevoir) {x} (considération|sentiments|salutations)",
        "(saisis|saisissons|saisit|saisissent) cette occasion {x} considération",
        "(saisit|saisissent) [également] (cette|l') occasion {x} considération",
    ),
    subparagraphs_close_alone=True,
    # Left over from production: general knowledge of word processors, and what editors report of drafts.
    placeholders=(
        "Cliquez ou appuyez ici pour entrer du texte",
        "Cliquez ici pour entrer du texte",
        "Cliquez ici pour taper du texte",
        "Cliquez ou appuyez ici pour entrer une date",
        "Cliquez ici pour entrer une date",
        "Choisissez un élément",
        "Choisissez un bloc de construction",
        "Entrez le texte ici",
        "Tapez le texte ici",
    ),
    field_errors=(
        "Erreur ! Source du renvoi introuvable.",
        "Erreur ! Signet non défini.",
        "Aucune entrée de table des matières n'a été trouvée",
        "Aucune entrée de table d'illustration n'a été trouvée",
        "Aucune entrée d'index n'a été trouvée",
    ),
    queries=(
        "Éditeur",
        "Éditrice",
        "Éditeurs",
        "Note de l'éditeur",
        "Note à l'éditeur",
        "Note à l'intention de l'éditeur",
        "Traducteur",
        "Traductrice",
        "Note du traducteur",
        "Note de la traductrice",
        "Note au traducteur",
        "Note à l'intention du traducteur",
        "N. d. T",
        "NdT",
        "Réviseur",
        "Réviseuse",
        "Relecteur",
        "à vérifier",
        "vérifier auprès",
        "vérifier avec",
        "veuillez vérifier",
        "veuillez confirmer",
        "prière de vérifier",
        "prière de confirmer",
        "merci de vérifier",
        "merci de confirmer",
    ),
    asks=("vérifier", "confirmer", "préciser", "manque", "manquant", "question", "note"),
    unfilled=(
        "insérer",
        "à insérer",
        "à compléter",
        "à ajouter",
        "à préciser",
        "à confirmer",
        "à remplir",
        "à traduire",
        "à suivre",
    ),
    blanks=("date", "nom", "noms", "numéro", "lieu", "cote", "titre", "État", "pays", "signature", "jour", "mois", "année"),
    fillers=("texte texte texte",),
    drafts=(
        "Projet",
        "Brouillon",
        "Ébauche",
        "Avant-projet",
        "Version préliminaire",
        "Version provisoire",
        "Version non éditée",
        "Version préliminaire non éditée",
        "Exemplaire préliminaire",
        "Ne pas diffuser",
        "Ne pas distribuer",
    ),
    numbered=("article", "chapitre", "section", "partie", "volume", "tome", "tableau", "session", "titre", "résolution"),
    joint=(
        "commun",
        "commune",
        "communs",
        "communes",
        "conjoint",
        "conjointe",
        "conjointes",
        "conjoints",
        "trilatéral",
        "trilatérale",
        "bilatéral",
        "bilatérale",
        "tripartite",
    ),
    little_words=(
        "contre",
        "entre",
        "envers",
        "sous",
        "relatif",
        "relative",
        "relatifs",
        "relatives",
        "concernant",
        "portant",
        "question",
        "questions",
        "sujet",
        "matière",
        "leurs",
        "cette",
        "cettes",
        "autre",
        "autres",
        "gouvernement",
        "gouvernements",
        "ministre",
        "ministres",
        "ministère",
        "ambassadeur",
        "président",
        "porte-parole",
        "prononcée",
        "prononcé",
        "publiée",
        "publié",
        "adoptée",
        "adopté",
        "présentée",
        "présenté",
        "affaires étrangères",
        "secrétaire général",
        "représentant permanent",
        "Organisation des Nations Unies",
        "Nations Unies",
        "commune",
        "dans",
        "depuis",
        "propos",
    ),
    range_opens=("de",),
    range_words=("à", "au"),
)
