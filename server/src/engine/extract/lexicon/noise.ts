function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Parts of documents that are numbered: "section 4.2", "pp. 33-35", "Article 5". */
export const DOCUMENT_PARTS: ReadonlySet<string> = words(
  'section sections sec sect § §§ subsection figure figures fig figs table tables page pages p pp chapter chapters ch chap article articles art footnote footnotes note notes endnote appendix appendices annex equation equations eq eqs paragraph paragraphs para paras clause clauses volume volumes vol vols issue line lines verse verses exhibit schedule plate slide column ref refs reference references box theorem lemma listing attachment proposition resolution directive regulation rule',
);

/** Of those, the ones that are verbs or common nouns before a number as well: only with a capital. */
export const CAPITALISED_PARTS: ReadonlySet<string> = words(
  'figure figures table tables line lines note notes issue box plate schedule column slide resolution directive regulation proposition reference references exhibit attachment listing art volume lemma rule',
);

/** Codes and reports of law that a volume or title stands before (The Bluebook, tables T1 and T2). */
export const LAW_COLLECTIONS: ReadonlySet<string> = words(
  'U.S.C. USC C.F.R. CFR U.S. S.Ct. Stat. F.2d F.3d EWCA EWHC UKSC',
);

/** Places that are numbered, with a capital or without. */
export const NUMBERED_PLACES: ReadonlySet<string> = words(
  'room rooms suite apartment apt highway interstate route motorway junction',
);

/** Places that are numbered, with a capital only ("Exit 436", "Gate 12", "Terminal 5"). */
export const CAPITALISED_PLACES: ReadonlySet<string> = words(
  'exit gate terminal building block platform pier flat unit floor hall house bus tram autobahn junction ward district zone sector sub-district county road camp checkpoint stop station stage courtroom',
);

/** The last word of a street's name. */
export const STREETS: ReadonlySet<string> = words(
  'street st avenue ave av road rd drive lane ln boulevard blvd square court place terrace crescent parkway pkwy way row quay highway hwy plaza mews',
);

/** What bodies, works and wars are ordered by: "10th Department", "42nd Street", "Fifth Amendment". */
export const ORDINAL_NAMES: ReadonlySet<string> = words(
  'department division army battalion regiment brigade corps infantry squadron fleet wing cavalry platoon armoured armored airborne marine marines street avenue circuit district precinct ward amendment republic reich dynasty crusade symphony world fleet panzer international armored mechanized mechanised guards artillery directorate bureau arrondissement',
);

/** Names of products, craft, missions, indexes and competitions that a number is part of. */
export const NUMBERED_NAMES: ReadonlySet<string> = words(
  'apollo gemini sputnik soyuz voyager pioneer mariner luna vostok boeing airbus embraer tupolev ilyushin antonov concorde windows iphone ipad playstation xbox galaxy pixel nintendo formula flight area channel radio studio fortune nasdaq ftse nikkei dax cac stoxx russell asx ibex sensex csi topix type phase grade title agenda opus kepler hurricane pentium ryzen geforce radeon operation unit',
);

/**
 * Common nouns that a number behind them names, where they have a capital ("Game 7", "Class 37", "Division 1"): a
 * singular noun is never counted by what follows it (Quirk et al. 1985, §5.108). Years are left ("Season 2015").
 */
export const NUMBERED_LABELS: ReadonlySet<string> = words(
  'class division league game level tier category model season episode series round war group act bill law order decree amendment protocol ordinance statute code case form',
);

/** Groups of states, firms and people that are named by how many they are: "Group of Seven", "Gang of Four". */
export const NUMBERED_GROUPS: ReadonlySet<string> = words('group gang council committee');

/** What a "number" identifies: "badge number 4471", "the tracking number is 9400". */
export const NUMBERED_KINDS: ReadonlySet<string> = words(
  'account badge case catalog catalogue docket file flight id identification invoice item licence license lot model order page part passport patent phone plate policy product reference registration room route serial tax telephone ticket tracking vat',
);

/** Elements by which isotopes are named, and the fatty acids: "uranium-235", "omega-3". */
export const NUMBERED_SUBSTANCES: ReadonlySet<string> = words(
  'hydrogen helium lithium beryllium carbon nitrogen oxygen fluorine phosphorus sulfur sulphur chlorine argon potassium calcium iron cobalt nickel krypton rubidium strontium technetium molybdenum iodine xenon caesium cesium iridium thallium lead polonium radon radium actinium thorium uranium neptunium plutonium americium omega interleukin',
);

/** What has a height of thousands of lines or pixels: "a 4K TV". */
export const SHOWN_IN_LINES: ReadonlySet<string> = words(
  'tv tvs television televisions video videos display displays resolution screen screens camera cameras monitor monitors footage hdr uhd ultra blu-ray projector remaster restoration content streaming',
);

/** Units of a course or a period that are numbered one by one: "at kilometre 35", "by day 3". */
export const NUMBERED_UNITS: ReadonlySet<string> = words(
  'kilometre kilometer mile day week month minute lap',
);

/** Services and series that a number without an article names: "train 4417", "a class 73 unit". */
export const NUMBERED_SERVICES: ReadonlySet<string> = words('train express flight bus tram ferry class');

/** What "No." and a number name rather than rank: "Symphony No. 5", "Law No. 94"; not "the world No. 1". */
export const NUMBERED_BY_NO: ReadonlySet<string> = words(
  'symphony sonata concerto quartet quintet trio prelude nocturne waltz opus act bill law order decree resolution regulation directive protocol ordinance case docket file application patent release statement bulletin circular communiqué newsletter flight bus tram platform lot item chanel serial registration licence license permit',
);

/** Software and formats whose versions are written after the name. */
export const VERSIONED: ReadonlySet<string> = words(
  'version versions ver release build python java php perl ruby html html5 css android ios macos ubuntu debian firefox chrome safari opera linux kernel usb bluetooth http tls ssl unicode directx opengl openssl photoshop node hdmi pcie displayport',
);

/** Bodies and schemes whose numbers are identifiers: "ISO 9001", "RFC 2119", "ISBN 978…". */
export const IDENTIFIER_SCHEMES: ReadonlySet<string> = words(
  'iso iec ieee din op bwv kv en ansi astm bs rfc isbn issn doi pmid pmcid oclc arxiv cve cas ean upc vin imei iban swift ip itu etsi nist fips asin patent',
);

/** Every word before a number that makes it a reference, a name, a place, a version or an identifier. */
export const NUMBER_LABELS: ReadonlySet<string> = new Set([
  ...DOCUMENT_PARTS,
  ...NUMBERED_PLACES,
  ...CAPITALISED_PLACES,
  ...NUMBERED_NAMES,
  ...NUMBERED_LABELS,
  ...NUMBERED_UNITS,
  ...NUMBERED_SERVICES,
  ...NUMBERED_GROUPS,
  ...VERSIONED,
  ...IDENTIFIER_SCHEMES,
  'no',
  'nr',
  'number',
]);

/** What stands before telephone numbers. */
export const TELEPHONE_WORDS: ReadonlySet<string> = words(
  'tel telephone phone call fax mobile cell hotline helpline dial text sms whatsapp',
);

/** Prefixes that join to a number without making a code: "mid-20", "post-2008", "top-10". */
export const NUMBER_PREFIXES: ReadonlySet<string> = words(
  'mid pre post top under over sub non late early pro anti inter multi plus minus about almost nearly some circa approximately age aged between from to and or the a an in by at of for is was per than up january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec summer winter spring autumn fall',
);

/** Two-letter codes of states, as they stand before a US postcode. */
export const US_STATES: ReadonlySet<string> = words(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR',
);

/**
 * Fixed phrases in which a number word counts nothing, by the number word: the words around it, which stands at
 * the place of "*". Sources: Oxford Dictionary of English Idioms (2004).
 */
export const IDIOMS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  [
    'on the * hand|one',
    '* by one|one',
    'one by *|one',
    '* on one|one',
    'one on *|one',
    '* - on - one|one',
    'one - on - *|one',
    '* and the same|one',
    '* way or another|one',
    'one way or the *|one',
    'back to square *|one',
    'at * point|one',
    '* in on|zero',
    'zeroing in on *|zero',
    'in * minds|two',
    'cloud *|nine',
    '* / 7|24',
    '* / 20 vision|20',
    '* / 20 hindsight|20',
    '* to five|nine',
    'nine to *|five',
    '* - to - five|nine',
    'nine - to - *|five',
    'at the * hour|eleventh',
    '* nature|second',
    '* - hand|second',
    '* thought|second',
    '* thoughts|second',
    '* to none|second',
    '* - guess|second',
    '* of all|first',
    '* wheel|third',
    '* parties|third',
    '* party|third',
    '* - party|third',
  ].reduce((index, row) => {
    const [phrase = '', key = ''] = row.split('|');
    return index.set(key, [...(index.get(key) ?? []), phrase.split(' ')]);
  }, new Map<string, string[][]>()),
);
