"""Spanish.

Words as United Nations documents print them. Evidence: the UN Parallel Corpus (six-way titles, posts, formulas, dates,
mastheads; CD/1998 for the request for circulation), A/AC.154/383, A/CONF.192/15*, a masthead of 1981. General knowledge, no
document read: bracketed originals, "página", acting and deputy posts, chargé d'affaires, names of the committees before
1984, weekdays, titles without "dirigida".
"""

from cdcheck.languages import Language

STATES = """
AFG | Afganistán | del Afganistán | República Islámica del Afganistán | de la República Islámica del Afganistán | Afganistán (República Islámica del); Estado Islámico del Afganistán; Emirato Islámico del Afganistán; República Democrática del Afganistán; República del Afganistán; Reino del Afganistán; República Islámica de Afganistán
AGO | Angola | de Angola | República de Angola | de la República de Angola | República Popular de Angola
ALB | Albania | de Albania | República de Albania | de la República de Albania | República Popular Socialista de Albania; República Popular de Albania
AND | Andorra | de Andorra | Principado de Andorra | del Principado de Andorra |
ARE | Emiratos Árabes Unidos | de los Emiratos Árabes Unidos | Emiratos Árabes Unidos | de los Emiratos Árabes Unidos | Unión de los Emiratos Árabes; Estado de los Emiratos Árabes Unidos
ARG | Argentina | de la Argentina | República Argentina | de la República Argentina | República de la Argentina
ARM | Armenia | de Armenia | República de Armenia | de la República de Armenia |
ATG | Antigua y Barbuda | de Antigua y Barbuda | Antigua y Barbuda | de Antigua y Barbuda |
AUS | Australia | de Australia | Australia | de Australia | Commonwealth de Australia; Mancomunidad de Australia
AUT | Austria | de Austria | República de Austria | de la República de Austria |
AZE | Azerbaiyán | de Azerbaiyán | República de Azerbaiyán | de la República de Azerbaiyán | Azerbaiján; Azerbaidján; Azerbaidzhán; República Azerbaiyana
BDI | Burundi | de Burundi | República de Burundi | de la República de Burundi | Reino de Burundi
BEL | Bélgica | de Bélgica | Reino de Bélgica | del Reino de Bélgica |
BEN | Benin | de Benin | República de Benin | de la República de Benin | Benín; República Popular de Benin
BFA | Burkina Faso | de Burkina Faso | Burkina Faso | de Burkina Faso | Burkina Fasso; República Democrática Popular de Burkina Faso
BGD | Bangladesh | de Bangladesh | República Popular de Bangladesh | de la República Popular de Bangladesh | Bangla Desh; Bangladés
BGR | Bulgaria | de Bulgaria | República de Bulgaria | de la República de Bulgaria | República Popular de Bulgaria; República Popular Búlgara
BHR | Bahrein | de Bahrein | Reino de Bahrein | del Reino de Bahrein | Bahréin; Bahrain; Estado de Bahrein; Reino de Bahréin
BHS | Bahamas | de las Bahamas | Commonwealth de las Bahamas | del Commonwealth de las Bahamas | Islas Bahamas
BIH | Bosnia y Herzegovina | de Bosnia y Herzegovina | Bosnia y Herzegovina | de Bosnia y Herzegovina | Bosnia-Herzegovina; Bosnia y Hercegovina; República de Bosnia y Herzegovina; Bosnia
BLR | Belarús | de Belarús | República de Belarús | de la República de Belarús | Belarus; Bielorrusia; República de Bielorrusia
BLZ | Belice | de Belice | Belice | de Belice |
BOL | Estado Plurinacional de Bolivia | del Estado Plurinacional de Bolivia | Estado Plurinacional de Bolivia | del Estado Plurinacional de Bolivia | Bolivia; Bolivia (Estado Plurinacional de); República de Bolivia
BRA | Brasil | del Brasil | República Federativa del Brasil | de la República Federativa del Brasil | Estados Unidos del Brasil; República Federativa de Brasil
BRB | Barbados | de Barbados | Barbados | de Barbados |
BRN | Brunei Darussalam | de Brunei Darussalam | Brunei Darussalam | de Brunei Darussalam | Brunei; Brunéi; Brunéi Darussalam; Estado de Brunei Darussalam; Negara Brunei Darussalam
BTN | Bhután | de Bhután | Reino de Bhután | del Reino de Bhután | Bután; Reino de Bután
BUR | Birmania | de Birmania | República Socialista de la Unión de Birmania | de la República Socialista de la Unión de Birmania | Burma; Unión de Birmania; Unión Birmana; República Socialista de la Unión Birmana
BWA | Botswana | de Botswana | República de Botswana | de la República de Botswana | Botsuana
BYS | República Socialista Soviética de Bielorrusia | de la República Socialista Soviética de Bielorrusia | República Socialista Soviética de Bielorrusia | de la República Socialista Soviética de Bielorrusia | RSS de Bielorrusia; R.S.S. de Bielorrusia; Bielorrusia (República Socialista Soviética de); República Socialista Soviética de Belarús; RSS de Belarús; República Socialista Soviética Bielorrusa
CAF | República Centroafricana | de la República Centroafricana | República Centroafricana | de la República Centroafricana | Imperio Centroafricano; Centroáfrica; Centroafricana (República)
CAN | Canadá | del Canadá | Canadá | del Canadá | Dominio del Canadá
CHE | Suiza | de Suiza | Confederación Suiza | de la Confederación Suiza | Confederación Helvética
CHL | Chile | de Chile | República de Chile | de la República de Chile |
CHN | China | de China | República Popular China | de la República Popular China | República Popular de China; China (República Popular de)
CIV | Côte d'Ivoire | de Côte d'Ivoire | República de Côte d'Ivoire | de la República de Côte d'Ivoire | Côte d’Ivoire; República de Côte d’Ivoire; Costa de Marfil; República de la Costa de Marfil; República de Costa de Marfil
CMR | Camerún | del Camerún | República del Camerún | de la República del Camerún | República Unida del Camerún; República Federal del Camerún; República de Camerún; Camerún (República Unida del)
COD | República Democrática del Congo | de la República Democrática del Congo | República Democrática del Congo | de la República Democrática del Congo | Congo (República Democrática del); Congo (Leopoldville); Congo-Leopoldville; Congo (Kinshasa); Congo-Kinshasa; República Democrática de Congo
COG | Congo | del Congo | República del Congo | de la República del Congo | Congo (Brazzaville); Congo-Brazzaville; República Popular del Congo; Congo (República del)
COK | Islas Cook | de las Islas Cook | Islas Cook | de las Islas Cook |
COL | Colombia | de Colombia | República de Colombia | de la República de Colombia |
COM | Comoras | de las Comoras | Unión de las Comoras | de la Unión de las Comoras | Islas Comoras; República Federal Islámica de las Comoras; República Federal e Islámica de las Comoras; Unión de Comoras
CPV | Cabo Verde | de Cabo Verde | República de Cabo Verde | de la República de Cabo Verde | Islas de Cabo Verde; Islas Cabo Verde
CRI | Costa Rica | de Costa Rica | República de Costa Rica | de la República de Costa Rica |
CSK | Checoslovaquia | de Checoslovaquia | República Socialista Checoslovaca | de la República Socialista Checoslovaca | República Federal Checa y Eslovaca; República Federativa Checa y Eslovaca; República Checoslovaca; República Socialista de Checoslovaquia; Checo-Eslovaquia
CUB | Cuba | de Cuba | República de Cuba | de la República de Cuba |
CYP | Chipre | de Chipre | República de Chipre | de la República de Chipre |
CZE | Chequia | de Chequia | República Checa | de la República Checa |
DDR | República Democrática Alemana | de la República Democrática Alemana | República Democrática Alemana | de la República Democrática Alemana | RDA; R.D.A.; Alemania Oriental; Alemania del Este; Alemania (República Democrática de)
DEU | Alemania | de Alemania | República Federal de Alemania | de la República Federal de Alemania | Alemania (República Federal de); Alemania, República Federal de; República Federal Alemana; RFA; R.F.A.; Alemania Occidental
DHY | Dahomey | del Dahomey | República del Dahomey | de la República del Dahomey | República de Dahomey
DJI | Djibouti | de Djibouti | República de Djibouti | de la República de Djibouti | Yibuti; Jibuti
DMA | Dominica | de Dominica | Commonwealth de Dominica | del Commonwealth de Dominica | Mancomunidad de Dominica
DNK | Dinamarca | de Dinamarca | Reino de Dinamarca | del Reino de Dinamarca |
DOM | República Dominicana | de la República Dominicana | República Dominicana | de la República Dominicana | Dominicana (República)
DZA | Argelia | de Argelia | República Argelina Democrática y Popular | de la República Argelina Democrática y Popular | República Democrática y Popular de Argelia; República Democrática Popular de Argelia; República Argelina
ECU | Ecuador | del Ecuador | República del Ecuador | de la República del Ecuador | República de Ecuador
EGY | Egipto | de Egipto | República Árabe de Egipto | de la República Árabe de Egipto | República Árabe Unida; RAU; R.A.U.
ERI | Eritrea | de Eritrea | Estado de Eritrea | del Estado de Eritrea |
ESP | España | de España | Reino de España | del Reino de España | Estado Español
EST | Estonia | de Estonia | República de Estonia | de la República de Estonia |
ETH | Etiopía | de Etiopía | República Democrática Federal de Etiopía | de la República Democrática Federal de Etiopía | Etiopía Socialista; República Democrática Popular de Etiopía; República Federal Democrática de Etiopía; Imperio de Etiopía
EUE | Unión Europea | de la Unión Europea | Unión Europea | de la Unión Europea | UE; Comunidad Europea; Comunidades Europeas; Comunidad Económica Europea
FIN | Finlandia | de Finlandia | República de Finlandia | de la República de Finlandia |
FJI | Fiji | de Fiji | República de Fiji | de la República de Fiji | Fiyi; Fidji; Fidyi; Islas Fiji; República de las Islas Fiji
FRA | Francia | de Francia | República Francesa | de la República Francesa |
FSM | Estados Federados de Micronesia | de los Estados Federados de Micronesia | Estados Federados de Micronesia | de los Estados Federados de Micronesia | Micronesia (Estados Federados de); Micronesia
GAB | Gabón | del Gabón | República Gabonesa | de la República Gabonesa | República del Gabón
GBR | Reino Unido de Gran Bretaña e Irlanda del Norte | del Reino Unido de Gran Bretaña e Irlanda del Norte | Reino Unido de Gran Bretaña e Irlanda del Norte | del Reino Unido de Gran Bretaña e Irlanda del Norte | Reino Unido; Reino Unido de la Gran Bretaña e Irlanda del Norte; Gran Bretaña; Inglaterra
GEO | Georgia | de Georgia | Georgia | de Georgia | República de Georgia
GHA | Ghana | de Ghana | República de Ghana | de la República de Ghana |
GIN | Guinea | de Guinea | República de Guinea | de la República de Guinea | República Popular Revolucionaria de Guinea; Guinea-Conakry
GMB | Gambia | de Gambia | República de Gambia | de la República de Gambia | República Islámica de Gambia
GNB | Guinea-Bissau | de Guinea-Bissau | República de Guinea-Bissau | de la República de Guinea-Bissau | Guinea Bissau; Guinea-Bissáu; Guinea-Bisau; Guinea Bisau
GNQ | Guinea Ecuatorial | de Guinea Ecuatorial | República de Guinea Ecuatorial | de la República de Guinea Ecuatorial | República de la Guinea Ecuatorial
GRC | Grecia | de Grecia | República Helénica | de la República Helénica | República de Grecia; Reino de Grecia
GRD | Granada | de Granada | Granada | de Granada | Grenada
GTM | Guatemala | de Guatemala | República de Guatemala | de la República de Guatemala |
GUY | Guyana | de Guyana | República Cooperativa de Guyana | de la República Cooperativa de Guyana | República de Guyana
HND | Honduras | de Honduras | República de Honduras | de la República de Honduras |
HRV | Croacia | de Croacia | República de Croacia | de la República de Croacia |
HTI | Haití | de Haití | República de Haití | de la República de Haití |
HUN | Hungría | de Hungría | Hungría | de Hungría | República de Hungría; República Popular Húngara; República Popular de Hungría; República Húngara
HVO | Alto Volta | del Alto Volta | República del Alto Volta | de la República del Alto Volta | República de Alto Volta
IDN | Indonesia | de Indonesia | República de Indonesia | de la República de Indonesia |
IND | India | de la India | República de la India | de la República de la India | Unión India
IRL | Irlanda | de Irlanda | Irlanda | de Irlanda | República de Irlanda; Eire
IRN | República Islámica del Irán | de la República Islámica del Irán | República Islámica del Irán | de la República Islámica del Irán | Irán; Irán (República Islámica del); República Islámica de Irán; Irán (República Islámica de); Irán, República Islámica del; Imperio del Irán
IRQ | Iraq | del Iraq | República del Iraq | de la República del Iraq | Irak; República de Iraq; República de Irak
ISL | Islandia | de Islandia | República de Islandia | de la República de Islandia |
ISR | Israel | de Israel | Estado de Israel | del Estado de Israel |
ITA | Italia | de Italia | República Italiana | de la República Italiana | República de Italia
JAM | Jamaica | de Jamaica | Jamaica | de Jamaica |
JOR | Jordania | de Jordania | Reino Hachemita de Jordania | del Reino Hachemita de Jordania | Reino Hachemí de Jordania; Reino Hashemita de Jordania; Reino Jordano Hachemita
JPN | Japón | del Japón | Japón | del Japón |
KAZ | Kazajstán | de Kazajstán | República de Kazajstán | de la República de Kazajstán | Kazajistán; Kazakstán; Kazakhstán; Kazajastán; República de Kazakstán
KEN | Kenya | de Kenya | República de Kenya | de la República de Kenya | Kenia; República de Kenia
KGZ | Kirguistán | de Kirguistán | República Kirguisa | de la República Kirguisa | Kirguizistán; Kirguisistán; Kirguizstán; Kirguisia; República Kirguiz; República Kirguiza; República de Kirguistán
KHM | Camboya | de Camboya | Reino de Camboya | del Reino de Camboya | Kampuchea Democrática; Kampuchea; República Popular de Kampuchea; República Khmer; República Jemer; Estado de Camboya
KIR | Kiribati | de Kiribati | República de Kiribati | de la República de Kiribati |
KNA | Saint Kitts y Nevis | de Saint Kitts y Nevis | Saint Kitts y Nevis | de Saint Kitts y Nevis | Saint Kitts and Nevis; San Cristóbal y Nieves; San Cristóbal y Nevis; Saint Christopher y Nevis; St. Kitts y Nevis; Federación de Saint Kitts y Nevis; Saint Kitts-Nevis
KOR | República de Corea | de la República de Corea | República de Corea | de la República de Corea | Corea (República de); Corea, República de; Corea del Sur
KWT | Kuwait | de Kuwait | Estado de Kuwait | del Estado de Kuwait | Kuweit; Koweit
LAO | República Democrática Popular Lao | de la República Democrática Popular Lao | República Democrática Popular Lao | de la República Democrática Popular Lao | Laos; Lao (República Democrática Popular); República Democrática Popular de Lao; República Democrática Popular de Laos; Reino de Laos
LBN | Líbano | del Líbano | República Libanesa | de la República Libanesa | República del Líbano
LBR | Liberia | de Liberia | República de Liberia | de la República de Liberia |
LBY | Libia | de Libia | Estado de Libia | del Estado de Libia | Jamahiriya Árabe Libia; Jamahiriya Árabe Libia Popular y Socialista; Jamahiriya Árabe Libia Popular Socialista; Gran Jamahiriya Árabe Libia Popular y Socialista; Gran Jamahiriya Árabe Libia Popular Socialista; República Árabe Libia; Reino de Libia; Reino Unido de Libia
LCA | Santa Lucía | de Santa Lucía | Santa Lucía | de Santa Lucía |
LIE | Liechtenstein | de Liechtenstein | Principado de Liechtenstein | del Principado de Liechtenstein |
LKA | Sri Lanka | de Sri Lanka | República Socialista Democrática de Sri Lanka | de la República Socialista Democrática de Sri Lanka | Ceilán; Ceylán; República Democrática Socialista de Sri Lanka; República de Sri Lanka
LSO | Lesotho | de Lesotho | Reino de Lesotho | del Reino de Lesotho | Lesoto; Lesotho (Reino de)
LTU | Lituania | de Lituania | República de Lituania | de la República de Lituania |
LUX | Luxemburgo | de Luxemburgo | Gran Ducado de Luxemburgo | del Gran Ducado de Luxemburgo |
LVA | Letonia | de Letonia | República de Letonia | de la República de Letonia | Latvia
MAR | Marruecos | de Marruecos | Reino de Marruecos | del Reino de Marruecos |
MCO | Mónaco | de Mónaco | Principado de Mónaco | del Principado de Mónaco |
MDA | República de Moldova | de la República de Moldova | República de Moldova | de la República de Moldova | Moldova; Moldavia; República de Moldavia; Moldova (República de)
MDG | Madagascar | de Madagascar | República de Madagascar | de la República de Madagascar | República Malgache; República Democrática de Madagascar; República Democrática Malgache
MDV | Maldivas | de Maldivas | República de Maldivas | de la República de Maldivas | Islas Maldivas; República de las Maldivas
MEX | México | de México | Estados Unidos Mexicanos | de los Estados Unidos Mexicanos | Méjico; República Mexicana
MHL | Islas Marshall | de las Islas Marshall | República de las Islas Marshall | de la República de las Islas Marshall |
MKD | Macedonia del Norte | de Macedonia del Norte | República de Macedonia del Norte | de la República de Macedonia del Norte | ex República Yugoslava de Macedonia; la ex República Yugoslava de Macedonia; ex-República Yugoslava de Macedonia; antigua República Yugoslava de Macedonia; República de Macedonia; Macedonia
MLI | Malí | de Malí | República de Malí | de la República de Malí | Mali; República del Malí
MLT | Malta | de Malta | República de Malta | de la República de Malta |
MMR | Myanmar | de Myanmar | República de la Unión de Myanmar | de la República de la Unión de Myanmar | Unión de Myanmar; Myanmar (Unión de)
MNE | Montenegro | de Montenegro | Montenegro | de Montenegro | República de Montenegro
MNG | Mongolia | de Mongolia | Mongolia | de Mongolia | República Popular Mongola; República Popular de Mongolia; Mongolia (República Popular de)
MOZ | Mozambique | de Mozambique | República de Mozambique | de la República de Mozambique | República Popular de Mozambique
MRT | Mauritania | de Mauritania | República Islámica de Mauritania | de la República Islámica de Mauritania |
MUS | Mauricio | de Mauricio | República de Mauricio | de la República de Mauricio | Isla Mauricio
MWI | Malawi | de Malawi | República de Malawi | de la República de Malawi | Malaui; Malawí
MYS | Malasia | de Malasia | Malasia | de Malasia | Federación de Malaya; Federación Malaya; Federación de Malasia; Malaya; Malaysia
NAM | Namibia | de Namibia | República de Namibia | de la República de Namibia |
NER | Níger | del Níger | República del Níger | de la República del Níger | República de Níger
NGA | Nigeria | de Nigeria | República Federal de Nigeria | de la República Federal de Nigeria | Federación de Nigeria; República Federativa de Nigeria
NIC | Nicaragua | de Nicaragua | República de Nicaragua | de la República de Nicaragua |
NIU | Niue | de Niue | Niue | de Niue |
NLD | Países Bajos | de los Países Bajos | Reino de los Países Bajos | del Reino de los Países Bajos | Países Bajos (Reino de los); Reino de Países Bajos; Holanda
NOR | Noruega | de Noruega | Reino de Noruega | del Reino de Noruega |
NPL | Nepal | de Nepal | Nepal | de Nepal | República Democrática Federal de Nepal; Reino de Nepal
NRU | Nauru | de Nauru | República de Nauru | de la República de Nauru |
NZL | Nueva Zelandia | de Nueva Zelandia | Nueva Zelandia | de Nueva Zelandia | Nueva Zelanda
OMN | Omán | de Omán | Sultanía de Omán | de la Sultanía de Omán | Sultanato de Omán; Mascate y Omán
PAK | Pakistán | del Pakistán | República Islámica del Pakistán | de la República Islámica del Pakistán | República Islámica de Pakistán; Paquistán
PAN | Panamá | de Panamá | República de Panamá | de la República de Panamá |
PER | Perú | del Perú | República del Perú | de la República del Perú | República de Perú; República Peruana
PHL | Filipinas | de Filipinas | República de Filipinas | de la República de Filipinas | Islas Filipinas; República de las Filipinas
PLW | Palau | de Palau | República de Palau | de la República de Palau | Palaos; Belau; República de Palaos
PNG | Papua Nueva Guinea | de Papua Nueva Guinea | Estado Independiente de Papua Nueva Guinea | del Estado Independiente de Papua Nueva Guinea | Papúa Nueva Guinea; Papua-Nueva Guinea
POL | Polonia | de Polonia | República de Polonia | de la República de Polonia | República Popular de Polonia; República Popular Polaca
PRK | República Popular Democrática de Corea | de la República Popular Democrática de Corea | República Popular Democrática de Corea | de la República Popular Democrática de Corea | Corea (República Popular Democrática de); República Democrática Popular de Corea; Corea del Norte; RPDC
PRT | Portugal | de Portugal | República Portuguesa | de la República Portuguesa | República de Portugal
PRY | Paraguay | del Paraguay | República del Paraguay | de la República del Paraguay | República de Paraguay
PSE | Estado de Palestina | del Estado de Palestina | Estado de Palestina | del Estado de Palestina | Palestina
QAT | Qatar | de Qatar | Estado de Qatar | del Estado de Qatar | Catar; Katar
RHO | Rhodesia del Sur | de Rhodesia del Sur | Rhodesia del Sur | de Rhodesia del Sur | Rhodesia; Rodesia; Rodesia del Sur; Rhodesia Meridional
ROU | Rumania | de Rumania | Rumania | de Rumania | Rumanía; República Socialista de Rumania; República Popular Rumana; República Popular de Rumania; República Socialista Rumana
RUS | Federación de Rusia | de la Federación de Rusia | Federación de Rusia | de la Federación de Rusia | Rusia; Federación Rusa
RWA | Rwanda | de Rwanda | República de Rwanda | de la República de Rwanda | Ruanda; República Rwandesa; República de Ruanda
SAU | Arabia Saudita | de la Arabia Saudita | Reino de la Arabia Saudita | del Reino de la Arabia Saudita | Arabia Saudí; Reino de Arabia Saudita; Reino de Arabia Saudí; Arabia Saudita (Reino de la)
SCG | Serbia y Montenegro | de Serbia y Montenegro | Serbia y Montenegro | de Serbia y Montenegro | Unión de Estados de Serbia y Montenegro; Unión Estatal de Serbia y Montenegro; Comunidad de Estados de Serbia y Montenegro
SDN | Sudán | del Sudán | República del Sudán | de la República del Sudán | República Democrática del Sudán; República de Sudán
SEN | Senegal | del Senegal | República del Senegal | de la República del Senegal | República de Senegal
SGP | Singapur | de Singapur | República de Singapur | de la República de Singapur |
SLB | Islas Salomón | de las Islas Salomón | Islas Salomón | de las Islas Salomón |
SLE | Sierra Leona | de Sierra Leona | República de Sierra Leona | de la República de Sierra Leona |
SLV | El Salvador | de El Salvador | República de El Salvador | de la República de El Salvador |
SMR | San Marino | de San Marino | República de San Marino | de la República de San Marino | Serenísima República de San Marino
SOM | Somalia | de Somalia | República Federal de Somalia | de la República Federal de Somalia | República Somalí; República Democrática Somalí; República Democrática de Somalia; República de Somalia
SRB | Serbia | de Serbia | República de Serbia | de la República de Serbia |
SSD | Sudán del Sur | de Sudán del Sur | República de Sudán del Sur | de la República de Sudán del Sur | República del Sudán del Sur
STP | Santo Tomé y Príncipe | de Santo Tomé y Príncipe | República Democrática de Santo Tomé y Príncipe | de la República Democrática de Santo Tomé y Príncipe |
SUN | Unión de Repúblicas Socialistas Soviéticas | de la Unión de Repúblicas Socialistas Soviéticas | Unión de Repúblicas Socialistas Soviéticas | de la Unión de Repúblicas Socialistas Soviéticas | URSS; U.R.S.S.; Unión Soviética; Unión de las Repúblicas Socialistas Soviéticas
SUR | Suriname | de Suriname | República de Suriname | de la República de Suriname | Surinam; República de Surinam
SVK | Eslovaquia | de Eslovaquia | República Eslovaca | de la República Eslovaca |
SVN | Eslovenia | de Eslovenia | República de Eslovenia | de la República de Eslovenia |
SWE | Suecia | de Suecia | Reino de Suecia | del Reino de Suecia |
SWZ | Eswatini | de Eswatini | Reino de Eswatini | del Reino de Eswatini | Swazilandia; Suazilandia; Swazilandia (Reino de); Reino de Swazilandia; Reino de Suazilandia; Esuatini
SYC | Seychelles | de Seychelles | República de Seychelles | de la República de Seychelles | Islas Seychelles; República de las Seychelles
SYR | República Árabe Siria | de la República Árabe Siria | República Árabe Siria | de la República Árabe Siria | Siria; Siria (República Árabe); República Siria
TCD | Chad | del Chad | República del Chad | de la República del Chad | República de Chad; Tchad
TGO | Togo | del Togo | República Togolesa | de la República Togolesa | República del Togo
THA | Tailandia | de Tailandia | Reino de Tailandia | del Reino de Tailandia | Thailandia; Tailandia (Reino de)
TJK | Tayikistán | de Tayikistán | República de Tayikistán | de la República de Tayikistán | Tadjikistán; Tadyikistán; Tajikistán; Tadzhikistán
TKM | Turkmenistán | de Turkmenistán | Turkmenistán | de Turkmenistán | República de Turkmenistán; Turkmenia
TLS | Timor-Leste | de Timor-Leste | República Democrática de Timor-Leste | de la República Democrática de Timor-Leste | Timor Leste; Timor Oriental; Timor del Este
TON | Tonga | de Tonga | Reino de Tonga | del Reino de Tonga |
TTO | Trinidad y Tabago | de Trinidad y Tabago | República de Trinidad y Tabago | de la República de Trinidad y Tabago | Trinidad y Tobago; República de Trinidad y Tobago; Trinidad-Tabago; Trinidad Tobago
TUN | Túnez | de Túnez | República de Túnez | de la República de Túnez | República Tunecina; Tunicia
TUR | Türkiye | de Türkiye | República de Türkiye | de la República de Türkiye | Turquía; República de Turquía; República Turca
TUV | Tuvalu | de Tuvalu | Tuvalu | de Tuvalu |
TZA | República Unida de Tanzanía | de la República Unida de Tanzanía | República Unida de Tanzanía | de la República Unida de Tanzanía | República Unida de Tanzania; Tanzanía; Tanzania; Tanzanía (República Unida de); Tanganyika; Tanganica; República Unida de Tanganyika y Zanzíbar
UGA | Uganda | de Uganda | República de Uganda | de la República de Uganda |
UKR | Ucrania | de Ucrania | Ucrania | de Ucrania | República Socialista Soviética de Ucrania; RSS de Ucrania; R.S.S. de Ucrania; Ucrania (República Socialista Soviética de); República Socialista Soviética Ucraniana; República de Ucrania
URY | Uruguay | del Uruguay | República Oriental del Uruguay | de la República Oriental del Uruguay | República Oriental de Uruguay; República del Uruguay
USA | Estados Unidos de América | de los Estados Unidos de América | Estados Unidos de América | de los Estados Unidos de América | Estados Unidos; EE.UU.; EE. UU.; EE UU; EEUU; Estados Unidos de Norteamérica; EUA
UZB | Uzbekistán | de Uzbekistán | República de Uzbekistán | de la República de Uzbekistán | Uzbequistán
VAT | Santa Sede | de la Santa Sede | Santa Sede | de la Santa Sede | Vaticano; Ciudad del Vaticano; Estado de la Ciudad del Vaticano
VCT | San Vicente y las Granadinas | de San Vicente y las Granadinas | San Vicente y las Granadinas | de San Vicente y las Granadinas | San Vicente y Granadinas; San Vicente y las Grenadinas
VDR | República Democrática de Viet Nam | de la República Democrática de Viet Nam | República Democrática de Viet Nam | de la República Democrática de Viet Nam | República Democrática de Viet-Nam; República Democrática de Vietnam; Viet Nam del Norte; Viet-Nam del Norte; Vietnam del Norte; República Democrática del Viet Nam; República Democrática del Viet-Nam; República Democrática del Vietnam
VEN | República Bolivariana de Venezuela | de la República Bolivariana de Venezuela | República Bolivariana de Venezuela | de la República Bolivariana de Venezuela | Venezuela; Venezuela (República Bolivariana de); República de Venezuela; Venezuela, República Bolivariana de
VNM | Viet Nam | de Viet Nam | República Socialista de Viet Nam | de la República Socialista de Viet Nam | Viet-Nam; Vietnam; República Socialista de Viet-Nam; República Socialista de Vietnam; República Socialista del Viet Nam
VUT | Vanuatu | de Vanuatu | República de Vanuatu | de la República de Vanuatu |
WSM | Samoa | de Samoa | Estado Independiente de Samoa | del Estado Independiente de Samoa | Samoa Occidental; Estado Independiente de Samoa Occidental
YEM | Yemen | del Yemen | República del Yemen | de la República del Yemen | República Árabe del Yemen; República de Yemen; República Árabe de Yemen; República Árabe Yemenita; Yemen del Norte; Reino del Yemen; Yemen (República del)
YMD | Yemen Democrático | del Yemen Democrático | República Democrática Popular del Yemen | de la República Democrática Popular del Yemen | Yemen Meridional; Yemen del Sur; República Popular del Yemen Meridional; República Popular Democrática del Yemen; República Democrática Popular de Yemen
YUG | Yugoslavia | de Yugoslavia | República Federativa Socialista de Yugoslavia | de la República Federativa Socialista de Yugoslavia | República Socialista Federativa de Yugoslavia; República Federal Socialista de Yugoslavia; República Socialista Federal de Yugoslavia; República Federativa de Yugoslavia; República Federal de Yugoslavia; República Federativa Popular de Yugoslavia; República Popular Federativa de Yugoslavia; República Federal Popular de Yugoslavia
ZAF | Sudáfrica | de Sudáfrica | República de Sudáfrica | de la República de Sudáfrica | Unión Sudafricana; República Sudafricana; África del Sur; Suráfrica
ZAR | Zaire | del Zaire | República del Zaire | de la República del Zaire | República de Zaire
ZMB | Zambia | de Zambia | República de Zambia | de la República de Zambia |
ZWE | Zimbabwe | de Zimbabwe | República de Zimbabwe | de la República de Zimbabwe | Zimbabue
"""

NUMERALS = """
1 | uno una primera primero primer
2 | dos segunda segundo
3 | tres tercera tercero tercer
4 | cuatro cuarta cuarto
5 | cinco quinta quinto
6 | seis sexta sexto
7 | siete séptima séptimo
8 | ocho octava octavo
9 | nueve novena noveno nona
10 | diez décima décimo decimo
11 | once undécima undécimo decimoprimera
12 | doce duodécima duodécimo decimosegunda
13 | trece decimotercera decimotercero
14 | catorce decimocuarta decimocuarto
15 | quince decimoquinta decimoquinto
16 | dieciséis decimosexta decimosexto
17 | diecisiete decimoséptima decimoséptimo
18 | dieciocho decimoctava decimoctavo
19 | diecinueve decimonovena decimonoveno
20 | veinte vigésima vigésimo veinti
30 | treinta trigésima trigésimo
40 | cuarenta cuadragésima cuadragésimo
50 | cincuenta quincuagésima quincuagésimo
60 | sesenta sexagésima sexagésimo
70 | setenta septuagésima septuagésimo
80 | ochenta octogésima octogésimo
90 | noventa nonagésima nonagésimo
100 | cien ciento centésima centésimo
200 | doscientos doscientas ducentésima ducentésimo
300 | trescientos trescientas tricentésima tricentésimo
400 | cuatrocientos cuatrocientas cuadringentésima cuadringentésimo
500 | quinientos quinientas quingentésima quingentésimo
600 | seiscientos seiscientas sexcentésima sexcentésimo
700 | setecientos setecientas septingentésima septingentésimo
800 | ochocientos ochocientas octingentésima octingentésimo
900 | novecientos novecientas noningentésima noningentésimo
1000 | mil milésima milésimo
"""

language = Language(
    code="es",
    name="Spanish",
    script="Latin",
    common_words=(
        "el",
        "los",
        "las",
        "del",
        "y",
        "una",
        "para",
        "con",
        "por",
        "su",
        "al",
        "como",
        "sobre",
        "ante",
        "lo",
        "sus",
        "fue",
        "esta",
    ),
    conference=("Conferencia de Desarme", "Conferencia"),
    committee=("Comité de Desarme",),
    earlier_bodies=(
        "Conferencia del Comité de Desarme",
        "Conferencia del Comité de Desarme de Dieciocho Naciones",
        "Comité de Desarme de Dieciocho Naciones",
        "Conferencia del Comité de Dieciocho Naciones sobre Desarme",
        "Comité de Dieciocho Naciones sobre Desarme",
        "Comité de Desarme de Diez Naciones",
        "Comité de Diez Naciones sobre Desarme",
    ),
    other_bodies=("Comisión de Desarme", "Asamblea General", "Consejo de Seguridad", "Consejo Económico y Social"),
    organization=(
        "NACIONES UNIDAS",
        "NACIONES",
        "UNIDAS",
    ),
    own_name_in_masthead=("ESPAÑOL",),
    languages={
        "ar": ("árabe", "árabes"),
        "en": ("inglés", "inglesa", "ingleses", "inglesas"),
        "es": ("español", "española", "españoles", "españolas", "castellano"),
        "fr": ("francés", "francesa", "franceses", "francesas"),
        "ru": ("ruso", "rusa", "rusos", "rusas"),
        "zh": ("chino", "china", "chinos", "chinas"),
    },
    # A text recognition reads a nought for the capital.
    original_label=(
        "Original",
        "0riginal",
    ),
    distribution_label=("Distr.", "Distribución"),
    distributions={
        "general": ("GENERAL",),
        "limited": ("LIMITADA",),
        "restricted": ("RESERVADA", "RESTRINGIDA"),
        "provisional": ("PROVISIONAL",),
    },
    masthead_dates_in="es",
    months=(
        ("enero",),
        ("febrero",),
        ("marzo",),
        ("abril",),
        ("mayo",),
        ("junio",),
        ("julio",),
        ("agosto",),
        ("septiembre", "setiembre"),
        ("octubre",),
        ("noviembre",),
        ("diciembre",),
    ),
    date_patterns=(
        "{day} de {month} de {year}",
        "{day} de {month} del {year}",
        "{day} de {month} del año {year}",
        "{day} de {month}, {year}",
        "{day} {month} {year}",
    ),
    weekdays=(("lunes",), ("martes",), ("miércoles",), ("jueves",), ("viernes",), ("sábado",), ("domingo",)),
    first_day=("1º", "1.º", "primero"),
    title_kinds={
        "identical-letters": ("Cartas idénticas",),
        "letters": ("Cartas",),
        "letter": ("Carta",),
        "notes-verbales": ("Notas verbales",),
        "note-verbale": ("Nota verbal",),
    },
    title_patterns=(
        "{kind} [(de fecha|de fechas|con fecha|fechadas el|fechada el) {date}] [(dirigidas|dirigida) (al|a los|a "
        "las|a la|a) {addressees}] [por {senders}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [(de fecha|de fechas|con fecha|fechadas el|fechada el) {date}] [(dirigidas|dirigida) por "
        "{senders}] [(al|a los|a las|a la) {addressees}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [(dirigidas|dirigida) (al|a los|a las|a la|a) {addressees}] [por {senders}] [(de fecha|de "
        "fechas|con fecha|fechadas el|fechada el) {date}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [(dirigidas|dirigida) por {senders}] [(al|a los|a las|a la) {addressees}] [(de fecha|de "
        "fechas|con fecha|fechadas el|fechada el) {date}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [(del|de) {senders}] [(de fecha|de fechas|con fecha|fechadas el|fechada el) {date}] "
        "[(dirigidas|dirigida) (al|a los|a las|a la|a) {addressees}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [(de fecha|de fechas|con fecha|fechadas el|fechada el) {date}] [(del|de) {senders}] "
        "[(dirigidas|dirigida) (al|a los|a las|a la|a) {addressees}] [{topics} {topic}] [{transmits} {transmitted}]",
        "{kind} [(del|de) {date}] [(dirigidas|dirigida) (al|a los|a las|a la|a) {addressees}] [por {senders}] "
        "[{topics} {topic}] [{transmits} {transmitted}]",
    ),
    title_transmits=(
        "mediante la cual se transmiten",
        "mediante la cual se transmite",
        "mediante la que se transmite",
        "mediante la cual transmiten",
        "mediante la cual transmite",
        "por las que se transmiten",
        "por la cual se transmiten",
        "mediante la que transmite",
        "por la que se transmiten",
        "por las que se transmite",
        "por la cual se transmite",
        "con la que se transmiten",
        "por la que se transmite",
        "con la que se transmite",
        "en la que se transmiten",
        "que contiene los textos",
        "en la que se transmite",
        "por la que se remiten",
        "por la que transmiten",
        "con la que transmiten",
        "que contiene el texto",
        "por la que se remite",
        "por la que transmite",
        "en la que transmiten",
        "con la que transmite",
        "a la que se adjuntan",
        "en la que transmite",
        "en que se transmite",
        "a la que se adjunta",
        "con la que adjunta",
        "en la que remite",
        "transmitiendo",
        "por las que",
        "por la que",
        "remitiendo",
        "adjuntando",
    ),
    title_topics=(
        "relativa a",
        "relativa al",
        "relativas a",
        "referente a",
        "referente al",
        "sobre",
        "acerca de",
        "acerca del",
        "en relación con",
        "con respecto a",
        "con referencia a",
        "que contiene",
        "en respuesta a",
        "por la que informa",
        "por la que solicita",
        "por la que señala",
        "en la que informa",
        "en la que solicita",
        "en la que expone",
    ),
    subject_opens=(
        "sobre",
        "relativo a",
        "relativa a",
        "relativo al",
        "relativa al",
        "acerca de",
        "acerca del",
        "relacionada con",
    ),
    representative={
        "deputy-permanent-representative": (
            "Representante Permanente Adjunto",
            "Representante Permanente Adjunta",
            "Representantes Permanentes Adjuntos",
            "Representantes Permanentes Adjuntas",
            "Representante Permanente Alterno",
            "Representante Permanente Alterna",
            "Representante Adjunto",
            "Representante Adjunta",
        ),
        "permanent-representative": ("Representante Permanente", "Representantes Permanentes"),
        "permanent-observer": (
            "Observador Permanente",
            "Observadora Permanente",
            "Observadores Permanentes",
            "Observadoras Permanentes",
        ),
        "acting-permanent-representative": (
            "Representante Permanente interino",
            "Representante Permanente interina",
            "Representante Permanente a.i.",
            "Representante Permanente en funciones",
        ),
        "charge-d-affaires": (
            "Encargado de Negocios interino",
            "Encargada de Negocios interina",
            "Encargados de Negocios interinos",
            "Encargadas de Negocios interinas",
            "Encargado de Negocios a.i.",
            "Encargada de Negocios a.i.",
            "Encargado de Negocios",
            "Encargada de Negocios",
            "Encargados de Negocios",
            "Encargadas de Negocios",
        ),
        "head-of-delegation": (
            "Jefe de la Delegación",
            "Jefa de la Delegación",
            "Jefe de Delegación",
            "Jefa de Delegación",
            "Jefes de Delegación",
            "Jefes de las Delegaciones",
            "Jefe Adjunto de la Delegación",
            "Jefa Adjunta de la Delegación",
            "Jefe Adjunto de Delegación",
            "Jefa Adjunta de Delegación",
            "Subjefe de la Delegación",
            "Jefe interino de la Delegación",
            "Jefa interina de la Delegación",
        ),
        "ambassador": (
            "Embajador Extraordinario y Plenipotenciario",
            "Embajadora Extraordinaria y Plenipotenciaria",
            "Embajador para el Desarme",
            "Embajadora para el Desarme",
            "Embajador para Asuntos de Desarme",
            "Embajadora para Asuntos de Desarme",
            "Embajador de Desarme",
            "Embajadora de Desarme",
            "Embajador",
            "Embajadora",
            "Embajadores",
            "Embajadoras",
        ),
        "minister": (
            "Ministro de Relaciones Exteriores",
            "Ministra de Relaciones Exteriores",
            "Ministros de Relaciones Exteriores",
            "Ministro de Asuntos Exteriores",
            "Ministra de Asuntos Exteriores",
            "Viceministro de Relaciones Exteriores",
            "Viceministra de Relaciones Exteriores",
            "Ministro Consejero",
            "Ministra Consejera",
            "Ministro Plenipotenciario",
            "Ministra Plenipotenciaria",
            "Ministro",
            "Ministra",
            "Ministros",
            "Ministras",
        ),
        "counsellor": ("Consejero", "Consejera", "Primer Consejero", "Primera Consejera", "Consejeros", "Consejeras"),
        "representative": ("Representante Especial", "Representante", "Representantes"),
        "president": (
            "Presidente de la Conferencia de Desarme",
            "Presidenta de la Conferencia de Desarme",
            "Presidente de la Conferencia",
            "Presidenta de la Conferencia",
            "Presidentes de la Conferencia de Desarme",
            "Presidentes de la Conferencia",
            "seis Presidentes",
        ),
        "secretary-general": ("Secretario General", "Secretaria General"),
    },
    mission={
        "permanent-mission": (
            "Misión Permanente",
            "Misiones Permanentes",
            "Representación Permanente",
            "Representaciones Permanentes",
            "Delegación Permanente",
        ),
        "observer-mission": (
            "Misión Permanente de Observación",
            "Misión Observadora Permanente",
            "Misión de Observación Permanente",
            "Misión del Observador Permanente",
            "Misión de Observación",
        ),
        "delegation": ("delegación", "delegaciones"),
        "embassy": ("Embajada", "Embajadas"),
        "ministry": (
            "Ministerio de Relaciones Exteriores",
            "Ministerio de Asuntos Exteriores",
            "Secretaría de Relaciones Exteriores",
            "Cancillería",
            "Ministerio",
        ),
        "secretariat": ("secretaría",),
    },
    addressees={
        "secretary-general": (
            "Secretario General de la Conferencia de Desarme",
            "Secretaria General de la Conferencia de Desarme",
            "Secretario General de la Conferencia",
            "Secretaria General de la Conferencia",
            "Secretario General interino de la Conferencia de Desarme",
            "Secretaria General interina de la Conferencia de Desarme",
            "Secretario General interino de la Conferencia",
            "Secretaria General interina de la Conferencia",
        ),
        "deputy-secretary-general": (
            "Secretario General Adjunto de la Conferencia de Desarme",
            "Secretaria General Adjunta de la Conferencia de Desarme",
            "Secretario General Adjunto de la Conferencia",
            "Secretaria General Adjunta de la Conferencia",
        ),
        "president": (
            "Presidente de la Conferencia de Desarme",
            "Presidenta de la Conferencia de Desarme",
            "Presidente de la Conferencia",
            "Presidenta de la Conferencia",
            "Presidencia de la Conferencia de Desarme",
            "Presidencia de la Conferencia",
            "Presidente del Comité de Desarme",
            "Presidenta del Comité de Desarme",
            "Presidente del Comité",
            "Presidenta del Comité",
            "Presidente",
            "Presidenta",
        ),
        "secretariat": ("secretaría de la Conferencia de Desarme", "secretaría de la Conferencia", "secretaría"),
        "un-secretary-general": (
            "Secretario General de las Naciones Unidas",
            "Secretaria General de las Naciones Unidas",
            "Secretario General de la Organización de las Naciones Unidas",
            "Secretario General",
            "Secretaria General",
        ),
        "members": (
            "miembros de la Conferencia de Desarme",
            "miembros de la Conferencia",
            "Estados miembros de la Conferencia",
        ),
    },
    and_words=("y", "e", "así como"),
    of_conference=(
        "ante la Conferencia de Desarme",
        "en la Conferencia de Desarme",
        "ante el Comité de Desarme",
        "en el Comité de Desarme",
        "ante la Conferencia",
        "en la Conferencia",
        "ante la Oficina de las Naciones Unidas en Ginebra",
        "ante la Oficina de las Naciones Unidas y otros organismos internacionales",
        "ante la Oficina de las Naciones Unidas y otras organizaciones internacionales",
        "ante la Oficina de las Naciones Unidas y demás organizaciones internacionales",
        "ante la Oficina de las Naciones Unidas",
        "ante los organismos internacionales con sede en Ginebra",
    ),
    honorifics=(
        "Excmo. Sr.",
        "Excma. Sra.",
        "Excmo.",
        "Excma.",
        "Excmos.",
        "S.E.",
        "Su Excelencia",
        "Excelencia",
        "Excelentísimo Señor",
        "Excelentísima Señora",
        "Excelentísimo",
        "Excelentísima",
        "Sr.",
        "Sra.",
        "Srta.",
        "Sres.",
        "Sras.",
        "Señor",
        "Señora",
        "Señorita",
        "Señores",
        "Don",
        "Doña",
        "Dr.",
        "Dra.",
    ),
    on_behalf=("en nombre de", "en nombre del", "en nombre y representación de", "en su calidad de", "en su carácter de"),
    text_words=(
        "textos de",
        "textos del",
        "texto de",
        "texto del",
        "textos en",
        "texto en",
        "textos",
        "texto",
        "versiones de",
        "versiones del",
        "versión de",
        "versión del",
        "versiones en",
        "versión en",
        "versiones",
        "versión",
    ),
    particles=(
        "de la",
        "del",
        "de los",
        "de las",
        "de",
        "el",
        "la",
        "los",
        "las",
        "un",
        "una",
        "titulado",
        "titulada",
        "adjunto",
        "adjunta",
        "adjuntos",
        "adjuntas",
    ),
    transmitted_kinds={
        "draft": ("proyecto", "proyectos", "anteproyecto", "borrador"),
        "statement": (
            "declaración conjunta",
            "declaración común",
            "declaraciones conjuntas",
            "declaración formulada",
            "declaración pronunciada",
            "exposición",
        ),
        "declaration": ("declaración", "declaraciones"),
        "communique": ("comunicado", "comunicados", "comunicado conjunto"),
        "press-release": (
            "comunicado de prensa",
            "nota de prensa",
        ),
        "agreement": ("acuerdo", "acuerdos", "memorando de entendimiento", "memorándum de entendimiento", "entendimiento"),
        "treaty": ("tratado", "tratados", "convención", "convenciones", "convenio", "convenios", "protocolo", "protocolos"),
        "working-paper": (
            "documento de trabajo",
            "documentos de trabajo",
            "documento conceptual",
            "nota conceptual",
            "documento de debate",
            "documento oficioso",
            "propuesta",
            "propuestas",
        ),
        "report": ("informe", "informes", "resumen", "resúmenes", "acta", "actas"),
        "letter": ("carta", "cartas", "nota verbal", "notas verbales", "mensaje", "mensajes", "comunicación"),
        "other": (
            "documento",
            "documentos",
            "discurso",
            "alocución",
            "intervención",
            "resolución",
            "decisión",
            "observaciones",
            "comentarios",
            "principios",
            "elementos",
        ),
    },
    transmittal={
        "singular": (
            "Tengo [también|asimismo|además|igualmente] el (honor|agrado|placer) [por la presente] de (transmitirles|"
            "transmitirle|transmitir|remitirles|remitirle|remitir|hacerles llegar|hacerle llegar|hacer llegar|"
            "enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|presentarles|presentarle|presentar|someterle|"
            "someter|entregarle|entregar)",
            "Tengo [también|asimismo|además|igualmente] el (honor|agrado|placer) de dirigirme {x} (a fin de|con el "
            "fin de|con objeto de|con el objeto de|con el propósito de|en la oportunidad de|en ocasión de|con motivo "
            "de|para) (transmitirles|transmitirle|transmitir|remitirles|remitirle|remitir|hacerles llegar|hacerle "
            "llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|presentarles|presentarle|"
            "presentar|someterle|someter|entregarle|entregar)",
            "Tengo el honor (en|por|siguiendo|de conformidad|con arreglo|cumpliendo) {x} de (transmitirles|"
            "transmitirle|transmitir|remitirles|remitirle|remitir|hacerles llegar|hacerle llegar|hacer llegar|"
            "enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|presentarles|presentarle|presentar|someterle|"
            "someter|entregarle|entregar)",
            "Tengo a (honra|bien) (transmitirles|transmitirle|transmitir|remitirles|remitirle|remitir|hacerles "
            "llegar|hacerle llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|presentarles|"
            "presentarle|presentar|someterle|someter|entregarle|entregar)",
            "Me (es grato|complace|permito|complazco en) (transmitirles|transmitirle|transmitir|remitirles|remitirle|"
            "remitir|hacerles llegar|hacerle llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|adjuntar|"
            "acompañar|presentarles|presentarle|presentar|someterle|someter|entregarle|entregar)",
            "Me (es grato|complace|permito) dirigirme {x} (a fin de|con el fin de|con objeto de|con el objeto de|con "
            "el propósito de|en la oportunidad de|en ocasión de|con motivo de|para) (transmitirles|transmitirle|"
            "transmitir|remitirles|remitirle|remitir|hacerles llegar|hacerle llegar|hacer llegar|enviarles|enviarle|"
            "enviar|adjuntarle|adjuntar|acompañar|presentarles|presentarle|presentar|someterle|someter|entregarle|"
            "entregar)",
            "Me dirijo a {x} (a fin de|con el fin de|con objeto de|con el objeto de|con el propósito de|en la "
            "oportunidad de|en ocasión de|con motivo de|para) (transmitirles|transmitirle|transmitir|remitirles|"
            "remitirle|remitir|hacerles llegar|hacerle llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|"
            "adjuntar|acompañar|presentarles|presentarle|presentar|someterle|someter|entregarle|entregar)",
            "(Quisiera|Deseo|Desearía) (transmitirles|transmitirle|transmitir|remitirles|remitirle|remitir|hacerles "
            "llegar|hacerle llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|presentarles|"
            "presentarle|presentar|someterle|someter|entregarle|entregar)",
            "(transmito|remito|hago llegar)",
            "(Le|Les) (adjunto|envío|presento)",
        ),
        "plural": (
            "Tenemos [también|asimismo|además|igualmente] el (honor|agrado|placer) [por la presente] de "
            "(transmitirles|transmitirle|transmitir|remitirles|remitirle|remitir|hacerles llegar|hacerle llegar|"
            "hacer llegar|enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|presentarles|presentarle|presentar|"
            "someterle|someter|entregarle|entregar)",
            "Tenemos [también|asimismo|además|igualmente] el (honor|agrado|placer) de dirigirnos {x} (a fin de|con "
            "el fin de|con objeto de|con el objeto de|con el propósito de|en la oportunidad de|en ocasión de|con "
            "motivo de|para) (transmitirles|transmitirle|transmitir|remitirles|remitirle|remitir|hacerles llegar|"
            "hacerle llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|presentarles|"
            "presentarle|presentar|someterle|someter|entregarle|entregar)",
            "Tenemos el honor (en|por|siguiendo|de conformidad|con arreglo|cumpliendo) {x} de (transmitirles|"
            "transmitirle|transmitir|remitirles|remitirle|remitir|hacerles llegar|hacerle llegar|hacer llegar|"
            "enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|presentarles|presentarle|presentar|someterle|"
            "someter|entregarle|entregar)",
            "Tenemos a (honra|bien) (transmitirles|transmitirle|transmitir|remitirles|remitirle|remitir|hacerles "
            "llegar|hacerle llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|presentarles|"
            "presentarle|presentar|someterle|someter|entregarle|entregar)",
            "Nos (es grato|complace|permitimos|complacemos en) (transmitirles|transmitirle|transmitir|remitirles|"
            "remitirle|remitir|hacerles llegar|hacerle llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|"
            "adjuntar|acompañar|presentarles|presentarle|presentar|someterle|someter|entregarle|entregar)",
            "Nos (es grato|complace|permitimos) dirigirnos {x} (a fin de|con el fin de|con objeto de|con el objeto "
            "de|con el propósito de|en la oportunidad de|en ocasión de|con motivo de|para) (transmitirles|"
            "transmitirle|transmitir|remitirles|remitirle|remitir|hacerles llegar|hacerle llegar|hacer llegar|"
            "enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|presentarles|presentarle|presentar|someterle|"
            "someter|entregarle|entregar)",
            "Nos dirigimos a {x} (a fin de|con el fin de|con objeto de|con el objeto de|con el propósito de|en la "
            "oportunidad de|en ocasión de|con motivo de|para) (transmitirles|transmitirle|transmitir|remitirles|"
            "remitirle|remitir|hacerles llegar|hacerle llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|"
            "adjuntar|acompañar|presentarles|presentarle|presentar|someterle|someter|entregarle|entregar)",
            "(Quisiéramos|Deseamos|Desearíamos) (transmitirles|transmitirle|transmitir|remitirles|remitirle|remitir|"
            "hacerles llegar|hacerle llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|"
            "presentarles|presentarle|presentar|someterle|someter|entregarle|entregar)",
            "(transmitimos|remitimos|hacemos llegar|enviamos|adjuntamos)",
        ),
        "impersonal": (
            "(tienen|tiene) [también|asimismo|además|igualmente] el (honor|agrado|placer) de (transmitirles|"
            "transmitirle|transmitir|remitirles|remitirle|remitir|hacerles llegar|hacerle llegar|hacer llegar|"
            "enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|presentarles|presentarle|presentar|someterle|"
            "someter|entregarle|entregar)",
            "(tienen|tiene) [también|asimismo|además|igualmente] el (honor|agrado|placer) de dirigirse {x} (a fin de|"
            "con el fin de|con objeto de|con el objeto de|con el propósito de|en la oportunidad de|en ocasión de|con "
            "motivo de|para) (transmitirles|transmitirle|transmitir|remitirles|remitirle|remitir|hacerles llegar|"
            "hacerle llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|presentarles|"
            "presentarle|presentar|someterle|someter|entregarle|entregar)",
            "(tienen|tiene) a (honra|bien) (transmitirles|transmitirle|transmitir|remitirles|remitirle|remitir|"
            "hacerles llegar|hacerle llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|adjuntar|acompañar|"
            "presentarles|presentarle|presentar|someterle|someter|entregarle|entregar)",
            "se (complacen en|complace en|permiten|permite) (transmitirles|transmitirle|transmitir|remitirles|"
            "remitirle|remitir|hacerles llegar|hacerle llegar|hacer llegar|enviarles|enviarle|enviar|adjuntarle|"
            "adjuntar|acompañar|presentarles|presentarle|presentar|someterle|someter|entregarle|entregar)",
            "(Sírvase|Sírvanse) encontrar (adjuntas|adjunta|adjuntos|adjunto)",
            "se (adjuntan|adjunta|transmiten|transmite|remiten|remite) (a la presente|con la presente|por la "
            "presente|adjuntas|adjunta|adjuntos|adjunto)",
        ),
    },
    honour={"singular": ("Tengo el honor",), "plural": ("Tenemos el honor",)},
    said_itself=(
        "lo siguiente",
        "la posición de",
        "la posición del",
        "la siguiente información",
        "las siguientes observaciones",
    ),
    circulation={
        "singular": (
            "(Le|Les) (agradecería|agradeceré|agradezco) {x} (distribuyeran|distribuyera|distribuyan|distribuya|"
            "distribuirse|distribuirla|distribuir|distribuidas|distribuida|distribuidos|distribuido|distribución|"
            "publicaran|publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|"
            "difusión|circulación|circular|circulen|circule)",
            "(Le|Les) (quedaría|quedaré|estaría|estaré) [muy|sumamente] (agradecida|agradecido|reconocida|"
            "reconocido) {x} (distribuyeran|distribuyera|distribuyan|distribuya|distribuirse|distribuirla|distribuir|"
            "distribuidas|distribuida|distribuidos|distribuido|distribución|publicaran|publicara|publiquen|publique|"
            "publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|circulación|circular|circulen|"
            "circule)",
            "(agradeceré|agradecería|agradezco) {x} (distribuyeran|distribuyera|"
            "distribuyan|distribuya|distribuirse|distribuirla|distribuir|distribuidas|distribuida|distribuidos|"
            "distribuido|distribución|publicaran|publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|circulado|circulada|difundan|difunda|difundir|difusión|circulación|circular|circulen|"
            "circule)",
            "(Le|Les) (ruego|solicito|pido) {x} (distribuyeran|distribuyera|"
            "distribuyan|distribuya|distribuirse|distribuirla|distribuir|distribuidas|distribuida|distribuidos|"
            "distribuido|distribución|publicaran|publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|circulado|circulada|difundan|difunda|difundir|difusión|circulación|circular|circulen|"
            "circule)",
            "(solicito|ruego|pido) {x} (distribuyeran|distribuyera|distribuyan|distribuya|distribuirse|distribuirla|"
            "distribuir|distribuidas|distribuida|distribuidos|distribuido|distribución|publicaran|publicara|"
            "publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|circulación|"
            "circular|circulen|circule)",
            "(Quisiera|Deseo|Desearía) (solicitarle|solicitar|pedirle|pedir|rogarle) {x} (distribuyeran|distribuyera|"
            "distribuyan|distribuya|distribuirse|distribuirla|distribuir|distribuidas|distribuida|distribuidos|"
            "distribuido|distribución|publicaran|publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|"
            "difundan|difunda|difundir|difusión|circulación|circular|circulen|circule)",
            "Tengo [también|asimismo|además|igualmente] el honor de (solicitarle|solicitar|pedirle|pedir|rogarle) "
            "{x} (distribuyeran|distribuyera|distribuyan|distribuya|distribuirse|distribuirla|distribuir|"
            "distribuidas|distribuida|distribuidos|distribuido|distribución|publicaran|publicara|publiquen|publique|"
            "publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|circulación|circular|circulen|"
            "circule)",
            "Me permito (solicitarle|solicitar|pedirle|pedir|rogarle) {x} (distribuyeran|distribuyera|distribuyan|"
            "distribuya|distribuirse|distribuirla|distribuir|distribuidas|distribuida|distribuidos|distribuido|"
            "distribución|publicaran|publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|"
            "difundir|difusión|circulación|circular|circulen|circule)",
            "(mi delegación|mi Gobierno|mi país) [le] (agradecería|solicita|desearía|desea|pide|ruega) {x} "
            "(distribuyeran|distribuyera|distribuyan|distribuya|distribuirse|distribuirla|distribuir|distribuidas|"
            "distribuida|distribuidos|distribuido|distribución|publicaran|publicara|publiquen|publique|publicarse|"
            "publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|circulación|circular|circulen|circule)",
        ),
        "plural": (
            "(agradeceríamos|agradeceremos|agradecemos) {x} (distribuyeran|distribuyera|distribuyan|distribuya|"
            "distribuirse|distribuirla|distribuir|distribuidas|distribuida|distribuidos|distribuido|distribución|"
            "publicaran|publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|"
            "difusión|circulación|circular|circulen|circule)",
            "(quedaríamos|quedaremos|estaríamos|estaremos) [muy|sumamente] (agradecidas|agradecidos|reconocidas|"
            "reconocidos) {x} (distribuyeran|distribuyera|distribuyan|distribuya|distribuirse|distribuirla|"
            "distribuir|distribuidas|distribuida|distribuidos|distribuido|distribución|publicaran|publicara|"
            "publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|circulación|"
            "circular|circulen|circule)",
            "(solicitamos|rogamos|pedimos) {x} (distribuyeran|distribuyera|distribuyan|distribuya|distribuirse|"
            "distribuirla|distribuir|distribuidas|distribuida|distribuidos|distribuido|distribución|publicaran|"
            "publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|"
            "circulación|circular|circulen|circule)",
            "(Quisiéramos|Deseamos|Desearíamos) (solicitarle|solicitar|pedirle|pedir|rogarle) {x} (distribuyeran|"
            "distribuyera|distribuyan|distribuya|distribuirse|distribuirla|distribuir|distribuidas|distribuida|"
            "distribuidos|distribuido|distribución|publicaran|publicara|publiquen|publique|publicarse|publicar|"
            "publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|circulación|circular|circulen|circule)",
            "Tenemos [también|asimismo|además|igualmente] el honor de (solicitarle|solicitar|pedirle|pedir|rogarle) "
            "{x} (distribuyeran|distribuyera|distribuyan|distribuya|distribuirse|distribuirla|distribuir|"
            "distribuidas|distribuida|distribuidos|distribuido|distribución|publicaran|publicara|publiquen|publique|"
            "publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|circulación|circular|circulen|"
            "circule)",
            "Nos permitimos (solicitarle|solicitar|pedirle|pedir|rogarle) {x} (distribuyeran|distribuyera|"
            "distribuyan|distribuya|distribuirse|distribuirla|distribuir|distribuidas|distribuida|distribuidos|"
            "distribuido|distribución|publicaran|publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|"
            "difundan|difunda|difundir|difusión|circulación|circular|circulen|circule)",
            "(nuestras delegaciones|nuestros Gobiernos|nuestros países) [le] (agradecerían|solicitan|desearían|"
            "desean|piden|ruegan) {x} (distribuyeran|distribuyera|distribuyan|distribuya|distribuirse|distribuirla|"
            "distribuir|distribuidas|distribuida|distribuidos|distribuido|distribución|publicaran|publicara|"
            "publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|circulación|"
            "circular|circulen|circule)",
        ),
        "impersonal": (
            "(Misión Permanente|Misiones Permanentes|delegación|delegaciones|Embajada) {y} (agradecerían|"
            "agradecería) {x} (distribuyeran|distribuyera|distribuyan|distribuya|distribuirse|distribuirla|"
            "distribuir|distribuidas|distribuida|distribuidos|distribuido|distribución|publicaran|publicara|"
            "publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|circulación|"
            "circular|circulen|circule)",
            "(agradecerían|agradecería) {x} (distribuyeran|distribuyera|distribuyan|distribuya|distribuirse|"
            "distribuirla|distribuir|distribuidas|distribuida|distribuidos|distribuido|distribución|publicaran|"
            "publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|"
            "circulación|circular|circulen|circule)",
            "(solicitan|solicita|piden|pide|ruegan|ruega|desearían|desearía) {x} (distribuyeran|distribuyera|"
            "distribuyan|distribuya|distribuirse|distribuirla|distribuir|distribuidas|distribuida|distribuidos|"
            "distribuido|distribución|publicaran|publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|"
            "difundan|difunda|difundir|difusión|circulación|circular|circulen|circule)",
            "(tienen|tiene) [también|asimismo|además|igualmente] el honor de (solicitarle|solicitar|pedirle|pedir|"
            "rogarle) {x} (distribuyeran|distribuyera|distribuyan|distribuya|distribuirse|distribuirla|distribuir|"
            "distribuidas|distribuida|distribuidos|distribuido|distribución|publicaran|publicara|publiquen|publique|"
            "publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|circulación|circular|circulen|"
            "circule)",
            "(con el ruego de|con la solicitud de|y rogarle|rogándole|y solicitarle|solicitándole|y pedirle) {x} (distribuyeran|distribuyera|"
            "distribuyan|distribuya|distribuirse|distribuirla|distribuir|distribuidas|distribuida|distribuidos|"
            "distribuido|distribución|publicaran|publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|circulado|circulada|difundan|difunda|difundir|difusión|circulación|circular|circulen|"
            "circule)",
            "se (agradecería|agradecerá|ruega|solicita) {x} (distribuyeran|distribuyera|distribuyan|distribuya|"
            "distribuirse|distribuirla|distribuir|distribuidas|distribuida|distribuidos|distribuido|distribución|"
            "publicaran|publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|"
            "difusión|circulación|circular|circulen|circule)",
            "(Sírvase|Sírvanse|Tenga a bien) [hacer] (distribuyeran|distribuyera|distribuyan|distribuya|distribuirse|"
            "distribuirla|distribuir|distribuidas|distribuida|distribuidos|distribuido|distribución|publicaran|"
            "publicara|publiquen|publique|publicarse|publicar|publicación|"
            "publicados|publicadas|publicado|publicada|difundan|difunda|difundir|difusión|"
            "circulación|circular|circulen|circule) {x} documento",
        ),
    },
    official_document=(
        "como documento oficial",
        "como documentos oficiales",
        "en calidad de documento oficial",
        "en calidad de documentos oficiales",
        "con carácter de documento oficial",
        "como documento de trabajo",
        "como documentos de trabajo",
        "como documento",
        "como documentos",
    ),
    first_person={
        "singular": ("yo", "me", "mi", "mis", "mío", "mía", "conmigo", "tengo", "solicito", "soy", "estoy"),
        "plural": (
            "nosotros",
            "nosotras",
            "nos",
            "nuestro",
            "nuestra",
            "nuestros",
            "nuestras",
            "tenemos",
            "solicitamos",
            "rogamos",
            "agradeceríamos",
            "somos",
            "estamos",
        ),
    },
    compliments=(
        "saluda atentamente",
        "saludan atentamente",
        "saluda muy atentamente",
        "saludan muy atentamente",
        "presenta sus saludos",
        "presentan sus saludos",
        "presenta sus atentos saludos",
        "tiene el honor de saludar",
    ),
    openings=(
        "Tengo el honor",
        "Tenemos el honor",
        "Tengo también el honor",
        "Tengo el agrado",
        "Tenemos el agrado",
        "Tengo el placer",
        "Tenemos el placer",
        "Tengo a honra",
        "Tengo a bien",
        "Me es grato",
        "Nos es grato",
        "Me complace",
        "Nos complace",
        "Me permito",
        "Nos permitimos",
        "Me dirijo",
        "Nos dirigimos",
        "Me refiero",
        "Nos referimos",
        "Siguiendo instrucciones",
        "Por instrucciones",
        "Cumpliendo instrucciones",
        "De orden de",
        "En nombre de",
        "En nombre del",
        "En mi calidad",
        "En nuestra calidad",
        "Deseo",
        "Deseamos",
        "Quisiera",
        "Quisiéramos",
        "Desearía",
        "Le agradecería",
        "Agradecería",
        "Le agradeceríamos",
        "Le escribo",
        "Le transmito",
        "Le remito",
        "Por la presente",
        "Adjunto",
        "Adjunta",
        "Sírvase encontrar",
        "Con referencia a",
        "En relación con",
        "En referencia a",
        "En cumplimiento de",
        "De conformidad con",
        "Con arreglo a",
        "En virtud de",
        "A petición de",
        "Señor Secretario General",
        "Señora Secretaria General",
        "Señor Presidente",
        "Señora Presidenta",
        "Señor Embajador",
        "Señora Embajadora",
        "Excelentísimo Señor",
        "Excelentísima Señora",
        "Señor",
        "Señora",
        "Excelencia",
        "Estimado",
        "Estimada",
        "La Misión Permanente",
        "Las Misiones Permanentes",
        "La delegación",
        "La Embajada",
        "El Ministerio",
    ),
    see_annex=(
        "véase el anexo",
        "véanse los anexos",
        "véase anexo",
        "véase el apéndice",
        "véanse los apéndices",
        "adjunto",
        "adjunta",
        "adjuntos",
        "adjuntas",
        "se adjunta",
        "se adjuntan",
        "adjuntar",
        "anexo a la presente",
        "anexa a la presente",
        "anexa",
        "anexas",
        "su anexo",
        "sus anexos",
        "el anexo",
        "los anexos",
        "en anexo",
        "que se acompaña",
        "que se acompañan",
    ),
    signed=("Firmado", "Firmada", "Firmados", "Firmadas"),
    annex=("Anexo", "Anexos"),
    enclosure=("Apéndice", "Apéndices", "Documento adjunto", "Documentos adjuntos", "Adjunto"),
    annex_of_letter=(
        "(de las|de la|a las|a la) (cartas idénticas|cartas|carta|notas verbales|nota verbal) (de fecha|de fechas|fechada el)",
    ),
    original_text=(
        "Original: {languages}",
        "Original en {languages}",
        "Texto original en {languages}",
        "Idioma original: {languages}",
    ),
    # General knowledge.
    issued_only=(
        "{languages} (solamente|únicamente)",
        "En {languages} (solamente|únicamente)",
        "(Sólo|Solamente|Únicamente) en {languages}",
    ),
    page=("página", "pág.", "page"),
    # General knowledge; the heads read name neither the number of all pages nor a part.
    page_total=("de",),
    parts_of_a_document=("Vol.", "Parte", "Volumen", "Sección"),
    # The feet of E3 pages; general knowledge.
    recycling=("Se ruega reciclar", "Sírvase reciclar"),
    reissued=(
        "Publicado nuevamente por razones técnicas",
        "Publicada nuevamente por razones técnicas",
        "Nueva publicación por razones técnicas",
        "Reeditado por razones técnicas",
        "Nueva tirada por razones técnicas",
    ),
    # CD/PV.861 and CD/PV.1242, which have the number in figures (861ª). Numbers in words and provisional records: general knowledge.
    record_headings=(
        "acta [(taquigráfica|literal)] [(definitiva|provisional)] [(taquigráfica|literal)] de la {number} sesión [plenaria]",
    ),
    record_stages={"final": ("definitiva",), "provisional": ("provisional",), "verbatim": ("taquigráfica", "literal")},
    record_held=("(celebrada|celebrado) (en el|en la|en) {place} [el] {date}",),
    record_presidents=(
        "Presidente",
        "Presidenta",
        "Presidentes",
        "Presidentas",
        "Presidente interino",
        "Presidenta interina",
        "Vicepresidente",
        "Vicepresidenta",
    ),
    clock={
        "morning": ("de la mañana", "a.m."),
        "afternoon": ("de la tarde", "p.m."),
        "noon": ("mediodía",),
        "hour": ("horas", "hora", "h"),
        "minute": ("horas", "hora", "h", "minutos"),
    },
    numerals=NUMERALS,
    numeral_joints=("y",),
    numeral_multipliers=(1000,),
    places=(
        "Ginebra",
        "Nueva York",
        "Viena",
        "Moscú",
        "Washington",
        "Ottawa",
        "París",
        "Londres",
        "Beijing",
        "Pekín",
        "Bruselas",
        "Tokio",
        "El Cairo",
        "Nueva Delhi",
        "Islamabad",
        "Berlín",
        "Roma",
        "Madrid",
        "Buenos Aires",
        "Brasilia",
        "Canberra",
        "La Haya",
        "Helsinki",
        "Estocolmo",
        "Oslo",
        "Astaná",
        "Minsk",
        "Kyiv",
        "Kiev",
        "Ankara",
        "Teherán",
        "Argel",
        "Pretoria",
        "Santiago",
        "Lima",
        "Ciudad de México",
        "México, D.F.",
    ),
    place_date_patterns=(
        "{place}, {date}",
        "{place}, a {date}",
        "Hecho en {place} el {date}",
        "Hecha en {place} el {date}",
        "Dado en {place} el {date}",
        "Dada en {place} el {date}",
        "Firmado en {place} el {date}",
        "Hecho en {place}, a {date}",
        "Hecho en {place}, {date}",
        "En {place}, a {date}",
    ),
    state_lookalikes=(
        "organizaciones internacionales en Suiza",
        "organismos internacionales en Suiza",
        "con sede en Suiza",
        "Ginebra (Suiza)",
        "Irlanda del Norte",
        "Georgia del Sur",
        "Chipre Septentrional",
        "Nuevo México",
        "Ciudad de México",
        "México, D.F.",
        "Ciudad de Panamá",
        "Ciudad de Guatemala",
        "mar de China Meridional",
        "mar de China Oriental",
        "mar de China",
        "mar del Japón",
        "mar de Omán",
        "golfo de Omán",
        "golfo de Guinea",
        "canal de Panamá",
        "lago Chad",
        "río Congo",
        "río Níger",
        "granada de mano",
        "granada de fragmentación",
    ),
    states=STATES,
    # Read in UN documents: the words for a working paper submitted by someone, an addendum, a corrigendum.
    # The rest is general knowledge.
    announcements={
        "record": (
            "Acta definitiva de la",
            "Acta taquigráfica definitiva de la",
            "Acta literal definitiva de la",
            "Acta provisional de la",
        ),
        "working-paper": (
            "Documento de trabajo presentado por",
            "Propuesta presentada por",
            "Propuesta de la",
            "Documento de trabajo conjunto",
            "Documento de trabajo revisado",
            "Documento de trabajo",
        ),
        "report": (
            "Informe de la Conferencia de Desarme a la Asamblea General de las Naciones Unidas",
            "Informe provisional",
            "Informe sobre la marcha",
            "Informe final",
            "Informe anual",
            "Informe de la Conferencia de Desarme",
            "Informe del Comité de Desarme",
            "Proyecto de informe",
            "Informe especial",
            "Informe",
        ),
        "decision": (
            "Decisión",
            "Proyecto de decisión",
            "Decisión presidencial",
            "Proyecto de decisión de la Presidencia",
            "Proyecto de mandato",
        ),
        "addendum": ("Adición",),
        "corrigendum": ("Corrección", "Corrigendum"),
        "secretariat-note": (
            "Nota de la Secretaría",
            "Nota del Secretario General de la Conferencia",
            "Nota del Secretario General",
        ),
        "statement": (
            "Declaración de",
            "Declaración del",
            "Declaración formulada",
            "Declaración conjunta",
            "Declaración de la Presidencia",
            "Declaración pronunciada",
        ),
    },
    submitted_by=(
        "presentado por",
        "presentada por",
        "presentados por",
        "propuesto por",
        "presentado conjuntamente por",
    ),
    adopted=(
        "aprobado en la",
        "aprobada en la",
        "aprobados en la",
        "adoptado en la",
        "adoptada en la",
        "aprobado por la Conferencia",
        "aprobada por la Conferencia",
        "aprobada en su",
        "aprobado en su",
    ),
    groups=(
        "Grupo de los 21",
        "Grupo de los Veintiuno",
        "Grupo Occidental",
        "Grupo de Estados de Europa Occidental",
        "Europa Oriental",
        "países socialistas",
        "Estados socialistas",
        "neutrales y no alineados",
        "no alineados",
        "Presidentes",
        "Vicepresidente",
        "Mesa",
        "Coordinador",
        "Coordinadora",
        "Coordinadores",
        "Coordinador Especial",
        "Relator",
        "Amigo del Presidente",
        "Amigos del Presidente",
        "Grupo de expertos científicos",
        "delegación de",
        "delegaciones de",
        "un grupo de",
        "Presidente",
        "Presidenta",
    ),
    only=(
        "solamente",
        "únicamente",
        "sólo",
        "solo",
    ),
    places_corrected=(
        "página",
        "páginas",
        "párrafo",
        "párrafos",
        "línea",
        "líneas",
        "renglón",
        "anexo",
        "nota",
        "título",
        "sección",
        "artículo",
        "cuadro",
        "portada",
        "signatura",
    ),
    # General knowledge.
    cardinals=(
        ("dos",),
        ("tres",),
        ("cuatro",),
        ("cinco",),
        ("seis",),
        ("siete",),
        ("ocho",),
        ("nueve",),
        ("diez",),
    ),
    footnote_mark="before",
    # General knowledge, but for the order of name and post, read in letters.
    post_stands="after",
    informal_states=(
        "Rusia",
        "Corea del Sur",
        "Corea del Norte",
        "RPDC",
        "Vietnam",
        "Siria",
        "Laos",
        "Gran Bretaña",
        "Inglaterra",
        "Holanda",
        "EE.UU.",
        "EE. UU.",
        "EEUU",
        "EUA",
    ),
    # General knowledge.
    page_cited=(
        "véase [la] página {number}",
        "véanse [las] páginas {number}",
        "véase pág. {number}",
    ),
    supplement=(
        "Suplemento Núm.",
        "Suplemento No.",
    ),
    entitled=(
        "titulado",
        "titulada",
        "titulados",
    ),
    contents=("Índice",),
    continued=(
        "continuación",
        "cont.",
    ),
    instructed_by=(
        "instrucciones de",
        "instrucciones del",
        "instrucción de",
        "instrucción del",
    ),
    salutations=(
        "Señor",
        "Señora",
        "Excelencia",
        "Excelentísimo Señor",
        "Señor Secretario General",
        "Señora Secretaria General",
        "Señor Presidente",
        "Señora Presidenta",
        "Estimado Señor",
        "Estimada Señora",
    ),
    closes=(
        "(reitero|reiteramos|renuevo|expreso|aprovecho) {x} (seguridades|consideración)",
        "(aprovecha|aprovechan|reitera|reiteran|renueva|renuevan) {x} (seguridades|consideración)",
        "(Acepte|Le ruego acepte|Sírvase aceptar|Reciba) {x} (seguridades|consideración|saludo)",
        "Atentamente",
    ),
    subparagraphs_close_alone=True,
    # Left over from production: general knowledge of word processors, and what editors report of drafts.
    placeholders=(
        "Haga clic o pulse aquí para escribir texto",
        "Haga clic aquí para escribir texto",
        "Haga clic aquí o pulse para escribir texto",
        "Haga clic aquí o pulse para escribir una fecha",
        "Haga clic o pulse aquí para escribir una fecha",
        "Haga clic aquí para escribir una fecha",
        "Elija un elemento",
        "Elija un bloque de creación",
        "Escriba aquí",
        "Escriba el texto aquí",
    ),
    field_errors=(
        "¡Error! No se encuentra el origen de la referencia.",
        "¡Error! Marcador no definido.",
        "No se encontraron entradas de tabla de contenido",
        "No se encuentran elementos de tabla de ilustraciones",
        "No se encontraron entradas de índice",
    ),
    queries=(
        "Editor",
        "Editora",
        "Editores",
        "Nota del editor",
        "Nota de la editora",
        "Nota al editor",
        "Nota para el editor",
        "Traductor",
        "Traductora",
        "Nota del traductor",
        "Nota de la traductora",
        "Nota al traductor",
        "Nota para el traductor",
        "N. del T",
        "NdT",
        "Revisor",
        "Revisora",
        "Corrector",
        "comprobar con",
        "consultar con",
        "por verificar",
        "por comprobar",
        "se ruega verificar",
        "se ruega confirmar",
        "sírvase verificar",
        "sírvase confirmar",
        "favor de verificar",
        "favor de confirmar",
    ),
    asks=("comprobar", "verificar", "confirmar", "aclarar", "falta", "consulta", "nota"),
    unfilled=(
        "insertar",
        "insértese",
        "insertese",
        "por insertar",
        "por completar",
        "por añadir",
        "por confirmar",
        "por traducir",
        "pendiente de completar",
        "pendiente de confirmar",
        "a completar",
        "a confirmar",
        "se completará",
    ),
    blanks=(
        "fecha",
        "nombre",
        "nombres",
        "número",
        "lugar",
        "signatura",
        "título",
        "Estado",
        "país",
        "firma",
        "día",
        "mes",
        "año",
    ),
    fillers=("texto texto texto",),
    drafts=(
        "Proyecto",
        "Borrador",
        "Anteproyecto",
        "Versión preliminar",
        "Versión provisional",
        "Versión sin editar",
        "Versión preliminar sin editar",
        "Versión anticipada",
        "Ejemplar anticipado",
        "No distribuir",
    ),
    numbered=("artículo", "capítulo", "sección", "parte", "volumen", "tomo", "cuadro", "título", "resolución"),
    joint=(
        "conjunto",
        "conjunta",
        "conjuntas",
        "conjuntos",
        "común",
        "comunes",
        "trilateral",
        "bilateral",
        "tripartito",
        "tripartita",
    ),
    little_words=(
        "contra",
        "entre",
        "sobre",
        "hacia",
        "desde",
        "relativo",
        "relativa",
        "relativos",
        "relativas",
        "acerca",
        "respecto",
        "referente",
        "cuestión",
        "cuestiones",
        "asunto",
        "asuntos",
        "materia",
        "tema",
        "estos",
        "estas",
        "otros",
        "otras",
        "gobierno",
        "gobiernos",
        "ministro",
        "ministros",
        "ministerio",
        "embajador",
        "presidente",
        "portavoz",
        "pronunciada",
        "pronunciado",
        "formulada",
        "formulado",
        "aprobada",
        "aprobado",
        "presentada",
        "presentado",
        "relaciones exteriores",
        "asuntos exteriores",
        "secretario general",
        "representante permanente",
        "Naciones Unidas",
    ),
    range_opens=(
        "del",
        "de",
    ),
    range_words=("a", "al"),
)
