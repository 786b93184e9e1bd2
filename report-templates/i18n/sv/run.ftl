unknown-report = rapporten { $name } finns inte
    .hint = välj bland: { $known }
period-after-data = perioden { $period } börjar efter materialets slutdag { $as_of }
    .hint = välj en period mellan { $first } och { $last }, eller uppdatera as_of i kooste.toml
period-before-project = perioden { $period } slutar innan projektet börjar { $start }
    .hint = välj en period mellan { $first } och { $last }
key-unreadable = projektmappens nyckel är trasig
    .hint = återställ filen kooste.key från en säkerhetskopia; tar du bort den görs en ny, men gamla rapporters kontrollsummor kan då inte jämföras
output-not-a-folder = { $folder } är en fil, fast något ska sparas i den
    .hint = flytta eller byt namn på filen { $folder }
report-language-missing = rapporten finns ännu inte på språket { $lang }
    .hint = välj bland: { $known }

k-anonymity = klienter med samma anordnare, åldersgrupp, kön, klientgrupp och startkvartal: minsta klassen { $smallest }, i klasser under { $limit } klienter cirka { $small } % av klienterna, ensamma i sin klass cirka { $alone } %
    .hint = behandla raderna som personuppgifter; i rapporten står talen i bilagan om dataskydd
    .cause = Fem bakgrundsuppgifter tillsammans skiljer en klient från andra. Den som är ensam i sin klass kan kännas igen fast varken namn eller personbeteckning finns.
    .cure = Inget behöver rättas. Skicka inte vidare rader där dessa uppgifter står bredvid varandra; de färdiga tabellerna i mappen out/ är kontrollerade.
