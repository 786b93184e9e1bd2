//! The words of the forms and how often each comes: allowed values of the contract, with weights.

/// An occupation: ISCO-08 code, job title, industry (letter of the Finnish TOL classification).
pub(super) struct Occupation {
    pub code: &'static str,
    pub title: &'static str,
    pub industry: &'static str,
}

const fn occupation(code: &'static str, title: &'static str, industry: &'static str) -> Occupation {
    Occupation { code, title, industry }
}

/// Occupations that clients wish for and work in.
pub(super) const OCCUPATIONS: [Occupation; 26] = [
    occupation("9112", "toimitilahuoltaja", "N"),
    occupation("9412", "keittiöapulainen", "I"),
    occupation("5223", "myyjä", "G"),
    occupation("4321", "varastotyöntekijä", "H"),
    occupation("9333", "rahdinkäsittelijä", "H"),
    occupation("5321", "hoiva-avustaja", "Q"),
    occupation("5153", "kiinteistönhoitaja", "L"),
    occupation("9214", "puutarhatyöntekijä", "A"),
    occupation("9329", "tehdastyöntekijä", "C"),
    occupation("816", "elintarviketyöntekijä", "C"),
    occupation("4110", "toimistotyöntekijä", "O"),
    occupation("5312", "koulunkäynninohjaaja", "P"),
    occupation("9313", "rakennusapulainen", "F"),
    occupation("7231", "autohuoltamon apulainen", "G"),
    occupation("8322", "jakeluautonkuljettaja", "H"),
    occupation("9621", "lehdenjakaja", "H"),
    occupation("5131", "tarjoilija", "I"),
    occupation("5120", "kokki", "I"),
    occupation("961", "lajittelija", "E"),
    occupation("7522", "puusepän apulainen", "C"),
    occupation("7212", "hitsaaja", "C"),
    occupation("3512", "it-tukihenkilö", "J"),
    occupation("8153", "ompelija", "C"),
    occupation("9334", "hyllyttäjä", "G"),
    occupation("9121", "pesulatyöntekijä", "S"),
    occupation("2166", "graafinen avustaja", "M"),
];

pub(super) const REFERRERS: &[(&str, u32)] = &[
    ("aikuissosiaalityö", 26),
    ("kuntouttava työtoiminta", 16),
    ("mielenterveys- ja päihdepalvelut", 18),
    ("vammaispalvelut", 10),
    ("TE-palvelut", 9),
    ("TYP", 6),
    ("omatoiminen", 6),
    ("kuntoutuspoliklinikka", 4),
    ("Kela", 2),
    ("oppilaitos", 2),
    ("järjestö", 1),
];
pub(super) const AGE_GROUPS: &[(&str, u32)] =
    &[("18–24", 15), ("25–34", 27), ("35–44", 25), ("45–54", 20), ("55–64", 13)];
pub(super) const GENDERS: &[(&str, u32)] = &[("nainen", 470), ("mies", 505), ("muu", 10), ("ei tietoa", 15)];
pub(super) const CLIENT_GROUPS: &[(&str, u32)] = &[
    ("mielenterveys", 34),
    ("pitkäaikaistyötön", 19),
    ("nepsy", 14),
    ("kehitysvamma", 9),
    ("pitkäaikaissairaus", 8),
    ("päihde", 7),
    ("muu vamma", 5),
    ("muu", 4),
];
pub(super) const LABOUR_STATUSES: &[(&str, u32)] = &[
    ("työtön", 52),
    ("työtoiminnassa", 19),
    ("kuntoutustuella", 15),
    ("eläkkeellä", 6),
    ("opiskelija", 3),
    ("muu", 5),
];
pub(super) const GOALS: &[(&str, u32)] = &[
    ("osa-aikatyö", 46),
    ("kokoaikatyö", 27),
    ("oppisopimus", 8),
    ("lyhyet työkeikat", 9),
    ("työ ja opinnot yhdessä", 6),
    ("oma yritys tai osuuskunta", 2),
];
pub(super) const PARTICIPATION_GROUPS: &[(&str, u32)] = &[("I", 52), ("II", 34), ("III", 14)];
pub(super) const EDUCATION: &[(&str, u32)] =
    &[("perusaste", 31), ("toinen aste", 54), ("korkea-aste", 10), ("ei tietoa", 5)];
pub(super) const CONTACT_MODES: &[(&str, u32)] = &[("kasvokkain", 64), ("puhelin", 21), ("sähköposti", 8), ("etä", 7)];
pub(super) const CONTACT_OUTCOMES: &[(&str, u32)] = &[("ei paikkaa", 52), ("jatkotapaaminen", 31), ("haastattelu", 17)];
pub(super) const CONTRACTS: &[(&str, u32)] =
    &[("toistaiseksi", 45), ("määräaikainen", 38), ("kausi", 6), ("vuokratyö", 5), ("nollatuntisopimus", 6)];
/// Classes of the jobs that a job search leads to; work trials come on their own.
pub(super) const JOB_CLASSES: &[(&str, u32)] = &[
    ("AVOIN", 610),
    ("AVOIN_PT", 220),
    ("OPPISOP", 55),
    ("YRITTAJA", 15),
    ("ALIHANK", 35),
    ("AVOTYO", 22),
    ("KUTY", 25),
    ("VAPAAEHT", 18),
];
/// Weekly hours in tenths.
pub(super) const WEEKLY_HOURS: &[(i32, u32)] =
    &[(60, 6), (80, 7), (100, 9), (120, 9), (150, 14), (180, 9), (200, 14), (225, 8), (250, 9), (300, 8), (375, 7)];
/// Lengths of fixed terms in days.
pub(super) const TERMS: &[(i32, u32)] =
    &[(1, 5), (14, 8), (30, 15), (60, 14), (91, 12), (122, 13), (183, 19), (274, 7), (365, 7)];
pub(super) const EXIT_REASONS: &[(&str, u32)] = &[
    ("keskeytti", 25),
    ("siirtyi muuhun palveluun", 20),
    ("opiskelu", 14),
    ("työtoimintaan", 12),
    ("ei tavoiteta", 10),
    ("eläke", 7),
    ("muutti", 6),
    ("muu", 5),
    ("kuollut", 1),
];
pub(super) const TERM_ENDED: &[(&str, u32)] = &[
    ("määräaika päättyi", 74),
    ("irtisanoutui", 8),
    ("terveydelliset syyt", 8),
    ("siirtyi toiseen työhön", 4),
    ("ei tietoa", 6),
];
pub(super) const JOB_ENDED: &[(&str, u32)] = &[
    ("irtisanoutui", 30),
    ("irtisanottiin", 10),
    ("tuotannolliset syyt", 17),
    ("terveydelliset syyt", 20),
    ("siirtyi toiseen työhön", 10),
    ("opiskelu", 5),
    ("muu", 4),
    ("ei tietoa", 4),
];
/// Social services that a client may use beside or after supported employment, with the cost of a month in euros.
pub(super) const OTHER_SERVICES: &[(&str, u32)] = &[
    ("kuntouttava työtoiminta", 410),
    ("sosiaalinen kuntoutus", 520),
    ("työ- ja päivätoiminta", 980),
    ("mielenterveyskuntoutus", 640),
    ("sosiaaliohjaus", 160),
];
pub(super) const LINKED_TEAMS: &[&str] =
    &["aikuissosiaalityö", "vammaispalvelut", "mielenterveys- ja päihdepalvelut", "työkykytiimi"];
pub(super) const ABSENCES: &[(&str, u32)] =
    &[("sairaus", 50), ("muu meno", 25), ("ei ilmoitusta", 15), ("työhaastattelu", 10)];
pub(super) const STUDIES: &[(&str, u32)] =
    &[("ammatillinen tutkinnon osa", 4), ("oppisopimus", 2), ("työpaja ja opinnot", 2)];
