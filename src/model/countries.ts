import { nearest } from './suggestion.ts';
import type { Fault } from './fault.ts';

/** A country, or a territory with its own code, that has a land border. */
export interface Country {
	/** Of ISO 3166-1: three letters, and the three digits by which geometry names it. */
	code: string;
	digits: string;
	name: string;
	/** The codes of its neighbours. */
	neighbours: readonly string[];
}

/**
 * Code, digits, name and neighbours, as the two editions of Natural Earth have them from which maps
 * are drawn; a test compares. What has no code of ISO 3166-1 is not here: whose border it is is disputed.
 */
const list = `
AFG 004 Afghanistan: CHN IRN PAK TJK TKM UZB
AGO 024 Angola: COD COG NAM ZMB
ALB 008 Albania: GRC MKD MNE
AND 020 Andorra: ESP FRA
ARE 784 United Arab Emirates: OMN SAU
ARG 032 Argentina: BOL BRA CHL PRY URY
ARM 051 Armenia: AZE GEO IRN TUR
AUT 040 Austria: CHE CZE DEU HUN ITA LIE SVK SVN
AZE 031 Azerbaijan: ARM GEO IRN RUS TUR
BDI 108 Burundi: COD RWA TZA
BEL 056 Belgium: DEU FRA LUX NLD
BEN 204 Benin: BFA NER NGA TGO
BFA 854 Burkina Faso: BEN CIV GHA MLI NER TGO
BGD 050 Bangladesh: IND MMR
BGR 100 Bulgaria: GRC MKD ROU SRB TUR
BIH 070 Bosnia and Herzegovina: HRV MNE SRB
BLR 112 Belarus: LTU LVA POL RUS UKR
BLZ 084 Belize: GTM MEX
BOL 068 Bolivia: ARG BRA CHL PER PRY
BRA 076 Brazil: ARG BOL COL FRA GUY PER PRY SUR URY VEN
BRN 096 Brunei: MYS
BTN 064 Bhutan: CHN IND
BWA 072 Botswana: NAM ZAF ZMB ZWE
CAF 140 Central African Republic: CMR COD COG SDN SSD TCD
CAN 124 Canada: USA
CHE 756 Switzerland: AUT DEU FRA ITA LIE
CHL 152 Chile: ARG BOL PER
CHN 156 China: AFG BTN HKG IND KAZ KGZ LAO MMR MNG NPL PAK PRK RUS TJK VNM
CIV 384 Côte d'Ivoire: BFA GHA GIN LBR MLI
CMR 120 Cameroon: CAF COG GAB GNQ NER NGA TCD
COD 180 Democratic Republic of the Congo: AGO BDI CAF COG RWA SSD TZA UGA ZMB
COG 178 Congo: AGO CAF CMR COD GAB
COL 170 Colombia: BRA ECU PAN PER VEN
CRI 188 Costa Rica: NIC PAN
CZE 203 Czechia: AUT DEU POL SVK
DEU 276 Germany: AUT BEL CHE CZE DNK FRA LUX NLD POL
DJI 262 Djibouti: ERI ETH
DNK 208 Denmark: DEU
DOM 214 Dominican Republic: HTI
DZA 012 Algeria: ESH LBY MAR MLI MRT NER TUN
ECU 218 Ecuador: COL PER
EGY 818 Egypt: ISR LBY PSE SDN
ERI 232 Eritrea: DJI ETH SDN
ESH 732 Western Sahara: DZA MAR MRT
ESP 724 Spain: AND FRA GIB MAR PRT
EST 233 Estonia: LVA RUS
ETH 231 Ethiopia: DJI ERI KEN SDN SOM SSD
FIN 246 Finland: NOR RUS SWE
FRA 250 France: AND BEL BRA CHE DEU ESP ITA LUX MCO SUR
GAB 266 Gabon: CMR COG GNQ
GBR 826 United Kingdom: IRL
GEO 268 Georgia: ARM AZE RUS TUR
GHA 288 Ghana: BFA CIV TGO
GIB 292 Gibraltar: ESP
GIN 324 Guinea: CIV GNB LBR MLI SEN SLE
GMB 270 Gambia: SEN
GNB 624 Guinea-Bissau: GIN SEN
GNQ 226 Equatorial Guinea: CMR GAB
GRC 300 Greece: ALB BGR MKD TUR
GTM 320 Guatemala: BLZ HND MEX SLV
GUY 328 Guyana: BRA SUR VEN
HKG 344 Hong Kong: CHN
HND 340 Honduras: GTM NIC SLV
HRV 191 Croatia: BIH HUN MNE SRB SVN
HTI 332 Haiti: DOM
HUN 348 Hungary: AUT HRV ROU SRB SVK SVN UKR
IDN 360 Indonesia: MYS PNG TLS
IND 356 India: BGD BTN CHN MMR NPL PAK
IRL 372 Ireland: GBR
IRN 364 Iran: AFG ARM AZE IRQ PAK TKM TUR
IRQ 368 Iraq: IRN JOR KWT SAU SYR TUR
ISR 376 Israel: EGY JOR LBN PSE SYR
ITA 380 Italy: AUT CHE FRA SMR SVN VAT
JOR 400 Jordan: IRQ ISR PSE SAU SYR
KAZ 398 Kazakhstan: CHN KGZ RUS TKM UZB
KEN 404 Kenya: ETH SOM SSD TZA UGA
KGZ 417 Kyrgyzstan: CHN KAZ TJK UZB
KHM 116 Cambodia: LAO THA VNM
KOR 410 South Korea: PRK
KWT 414 Kuwait: IRQ SAU
LAO 418 Laos: CHN KHM MMR THA VNM
LBN 422 Lebanon: ISR SYR
LBR 430 Liberia: CIV GIN SLE
LBY 434 Libya: DZA EGY NER SDN TCD TUN
LIE 438 Liechtenstein: AUT CHE
LSO 426 Lesotho: ZAF
LTU 440 Lithuania: BLR LVA POL RUS
LUX 442 Luxembourg: BEL DEU FRA
LVA 428 Latvia: BLR EST LTU RUS
MAF 663 Saint Martin: SXM
MAR 504 Morocco: DZA ESH ESP
MCO 492 Monaco: FRA
MDA 498 Moldova: ROU UKR
MEX 484 Mexico: BLZ GTM USA
MKD 807 North Macedonia: ALB BGR GRC SRB
MLI 466 Mali: BFA CIV DZA GIN MRT NER SEN
MMR 104 Myanmar: BGD CHN IND LAO THA
MNE 499 Montenegro: ALB BIH HRV SRB
MNG 496 Mongolia: CHN RUS
MOZ 508 Mozambique: MWI SWZ TZA ZAF ZMB ZWE
MRT 478 Mauritania: DZA ESH MLI SEN
MWI 454 Malawi: MOZ TZA ZMB
MYS 458 Malaysia: BRN IDN THA
NAM 516 Namibia: AGO BWA ZAF ZMB
NER 562 Niger: BEN BFA CMR DZA LBY MLI NGA TCD
NGA 566 Nigeria: BEN CMR NER TCD
NIC 558 Nicaragua: CRI HND
NLD 528 Netherlands: BEL DEU
NOR 578 Norway: FIN RUS SWE
NPL 524 Nepal: CHN IND
OMN 512 Oman: ARE SAU YEM
PAK 586 Pakistan: AFG CHN IND IRN
PAN 591 Panama: COL CRI
PER 604 Peru: BOL BRA CHL COL ECU
PNG 598 Papua New Guinea: IDN
POL 616 Poland: BLR CZE DEU LTU RUS SVK UKR
PRK 408 North Korea: CHN KOR RUS
PRT 620 Portugal: ESP
PRY 600 Paraguay: ARG BOL BRA
PSE 275 Palestine: EGY ISR JOR
QAT 634 Qatar: SAU
ROU 642 Romania: BGR HUN MDA SRB UKR
RUS 643 Russia: AZE BLR CHN EST FIN GEO KAZ LTU LVA MNG NOR POL PRK UKR
RWA 646 Rwanda: BDI COD TZA UGA
SAU 682 Saudi Arabia: ARE IRQ JOR KWT OMN QAT YEM
SDN 729 Sudan: CAF EGY ERI ETH LBY SSD TCD
SEN 686 Senegal: GIN GMB GNB MLI MRT
SLE 694 Sierra Leone: GIN LBR
SLV 222 El Salvador: GTM HND
SMR 674 San Marino: ITA
SOM 706 Somalia: ETH KEN
SRB 688 Serbia: BGR BIH HRV HUN MKD MNE ROU
SSD 728 South Sudan: CAF COD ETH KEN SDN UGA
SUR 740 Suriname: BRA FRA GUY
SVK 703 Slovakia: AUT CZE HUN POL UKR
SVN 705 Slovenia: AUT HRV HUN ITA
SWE 752 Sweden: FIN NOR
SWZ 748 Eswatini: MOZ ZAF
SXM 534 Sint Maarten: MAF
SYR 760 Syria: IRQ ISR JOR LBN TUR
TCD 148 Chad: CAF CMR LBY NER NGA SDN
TGO 768 Togo: BEN BFA GHA
THA 764 Thailand: KHM LAO MMR MYS
TJK 762 Tajikistan: AFG CHN KGZ UZB
TKM 795 Turkmenistan: AFG IRN KAZ UZB
TLS 626 Timor-Leste: IDN
TUN 788 Tunisia: DZA LBY
TUR 792 Türkiye: ARM AZE BGR GEO GRC IRN IRQ SYR
TZA 834 Tanzania: BDI COD KEN MOZ MWI RWA UGA ZMB
UGA 800 Uganda: COD KEN RWA SSD TZA
UKR 804 Ukraine: BLR HUN MDA POL ROU RUS SVK
URY 858 Uruguay: ARG BRA
USA 840 United States: CAN MEX
UZB 860 Uzbekistan: AFG KAZ KGZ TJK TKM
VAT 336 Holy See: ITA
VEN 862 Venezuela: BRA COL GUY
VNM 704 Vietnam: CHN KHM LAO
YEM 887 Yemen: OMN SAU
ZAF 710 South Africa: BWA LSO MOZ NAM SWZ ZWE
ZMB 894 Zambia: AGO BWA COD MOZ MWI NAM TZA ZWE
ZWE 716 Zimbabwe: BWA MOZ ZAF ZMB
`;

const countries = new Map(
	list
		.trim()
		.split('\n')
		.map((line): [string, Country] => {
			const [, code = '', digits = '', name = '', neighbours = ''] = /^(\w+) (\d+) (.*): (.*)$/.exec(line) ?? [];
			return [code, { code, digits, name, neighbours: neighbours.split(' ') }];
		}),
);

/** Every country that has a border on land, in the order of codes. */
export const countriesOnLand: readonly Country[] = [...countries.values()];

export function countryOf(code: string): Country | undefined {
	return countries.get(code);
}

/** The name of a country by its code. */
export function countryName(code: string): string {
	return countries.get(code)?.name ?? code;
}

export function areNeighbours(one: string, other: string): boolean {
	return countries.get(one)?.neighbours.includes(other) === true;
}

/** Why a text is not the code of a country that has a border on land. */
export function faultOfCountry(text: string): Fault | undefined {
	if (countries.has(text)) return undefined;
	const meant = codeMeant(text.trim());
	return {
		message: `"${text}" is not the code of a country that has a border on land`,
		hint: meant === undefined ? 'Write the three letters of ISO 3166-1, such as KEN, or delete it' : `Write ${meant}`,
	};
}

/** The code of a country that is called by its name, by other letters or by its digits. */
function codeMeant(text: string): string | undefined {
	if (countries.has(text.toUpperCase())) return text.toUpperCase();
	const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
	const name = /^[A-Za-z]{2}$/.test(text) ? (regions.of(text.toUpperCase()) ?? text) : text;
	const called = nearest(
		name,
		countriesOnLand.map((country) => country.name),
	);
	return countriesOnLand.find((country) => country.digits === text.padStart(3, '0') || (called !== undefined && country.name === called))
		?.code;
}
