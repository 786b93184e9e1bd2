//! Names of municipalities as they stand before `kaupunki` and `kunta`: in the genitive.

/// Endings of a name and of its genitive, where it is more than an `n`: consonants that weaken, and stems that end otherwise. Of several that
/// fit all are taken: which one is right depends on the word, and a wrong one names nobody.
const ENDINGS: [(&str, &str); 60] = [
    ("nen", "sen"),
    ("nen", "sten"),
    ("si", "den"),
    ("i", "en"),
    ("e", "een"),
    ("us", "uden"),
    ("s", "ksen"),
    ("ngas", "nkaan"),
    ("nki", "ngin"),
    ("nka", "ngan"),
    ("nkä", "ngän"),
    ("nko", "ngon"),
    ("nkö", "ngön"),
    ("kka", "kan"),
    ("kkä", "kän"),
    ("kki", "kin"),
    ("kko", "kon"),
    ("kkö", "kön"),
    ("kku", "kun"),
    ("ppa", "pan"),
    ("ppi", "pin"),
    ("ppo", "pon"),
    ("ppu", "pun"),
    ("tta", "tan"),
    ("ttä", "tän"),
    ("tti", "tin"),
    ("tto", "ton"),
    ("ttu", "tun"),
    ("nta", "nnan"),
    ("ntä", "nnän"),
    ("nti", "nnin"),
    ("nto", "nnon"),
    ("lta", "llan"),
    ("lto", "llon"),
    ("rta", "rran"),
    ("rto", "rron"),
    ("mpa", "mman"),
    ("mpi", "mmin"),
    ("mpo", "mmon"),
    ("ta", "dan"),
    ("tä", "dän"),
    ("ti", "den"),
    ("ti", "din"),
    ("to", "don"),
    ("tö", "dön"),
    ("tu", "dun"),
    ("ty", "dyn"),
    ("ki", "en"),
    ("ki", "jen"),
    ("ka", "an"),
    ("kä", "än"),
    ("ko", "on"),
    ("ku", "un"),
    ("ky", "yn"),
    ("pa", "van"),
    ("pä", "vän"),
    ("pi", "ven"),
    ("po", "von"),
    ("pu", "vun"),
    ("rrat", "rtain"),
];

/// First parts that are inflected with the second: Isokyrö, Isonkyrön; Isojoki, Isojoen.
const FIRST_PARTS: [(&str, &str); 3] = [("Uusi", "Uuden"), ("Iso", "Ison"), ("Vähä", "Vähän")];

/// Returns what may be the genitive of a Finnish name of a municipality, the right one among it. A second word stays as it is: Koski Tl,
/// Kosken Tl.
pub fn genitives(name: &str) -> Vec<String> {
    let (first, rest) = name.split_once(' ').map_or((name, ""), |(first, _)| (first, &name[first.len()..]));
    let mut forms = vec![format!("{first}n")];
    let stems =
        ENDINGS.iter().filter_map(|(ending, genitive)| Some(format!("{}{genitive}", first.strip_suffix(ending)?)));
    forms.extend(stems);
    let inflected = |form: &String| {
        let parts = FIRST_PARTS.iter().find_map(|(part, genitive)| Some((form.strip_prefix(part)?, genitive)));
        parts.map(|(end, genitive)| format!("{genitive}{end}"))
    };
    let of_both: Vec<String> = forms.iter().filter_map(inflected).collect();
    forms.into_iter().chain(of_both).map(|form| form + rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_genitive_is_among_the_forms() {
        for (name, genitive) in [
            ("Turku", "Turun"),
            ("Raisio", "Raision"),
            ("Salo", "Salon"),
            ("Lieto", "Liedon"),
            ("Masku", "Maskun"),
            ("Naantali", "Naantalin"),
            ("Uusikaupunki", "Uudenkaupungin"),
            ("Uusikaarlepyy", "Uudenkaarlepyyn"),
            ("Isokyrö", "Isonkyrön"),
            ("Isojoki", "Isojoen"),
            ("Tampere", "Tampereen"),
            ("Helsinki", "Helsingin"),
            ("Parainen", "Paraisten"),
            ("Parainen", "Paraisen"),
            ("Lahti", "Lahden"),
            ("Haapavesi", "Haapaveden"),
            ("Rovaniemi", "Rovaniemen"),
            ("Kemi", "Kemin"),
            ("Kitee", "Kiteen"),
            ("Nurmes", "Nurmeksen"),
            ("Varkaus", "Varkauden"),
            ("Virrat", "Virtain"),
            ("Pyhäranta", "Pyhärannan"),
            ("Juuka", "Juuan"),
            ("Luhanka", "Luhangan"),
            ("Hailuoto", "Hailuodon"),
            ("Kokemäki", "Kokemäen"),
            ("Siuntio", "Siuntion"),
            ("Koski Tl", "Kosken Tl"),
            ("Mänttä-Vilppula", "Mänttä-Vilppulan"),
        ] {
            assert!(genitives(name).contains(&genitive.to_owned()), "{name}: {:?}", genitives(name));
        }
    }
}
