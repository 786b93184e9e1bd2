# Kahden ajon vertailu (kooste diff).
diff-before = Aiempi: { $path } ({ $period }, laskettu { $cut_off } asti, { $profile })
diff-now = Uudempi: { $path } ({ $period }, laskettu { $cut_off } asti, { $profile })
diff-other-readers = Ajot on tehty eri lukijoille. Suurin osa eroista johtuu siitä, että niissä on salattu eri luvut.
diff-secure = Toinen ajoista on tehty suojattuun ympäristöön: lukujen arvoja ei näytetä (?).
diff-same = Ajoissa ei ole eroja.
diff-different = Ajot eroavat. Eroavia taulukoita: { $tables }.
diff-more = … ja { $count ->
        [one] 1 muu
       *[other] { $count } muuta
    }; --json kertoo kaikki
diff-made-of = Mistä ajot tehtiin:
diff-files-not-compared = Kaikkia tiedostoja ei voi verrata: ajot on tehty eri avaimilla (kooste.key), eikä kummankin lokia (log/) ole saatavilla.
diff-file-not-at-hand = { $file }: rivejä ei voi verrata, koska tiedosto ei ole enää sellainen kuin ajo sen luki, tai sitä ei ole.
diff-file-nothing-loaded = { $file }: ladatut solut ovat samat; ero on siinä, mitä ei ladata (muut sarakkeet, summarivit, muotoilu, merkistö).
diff-row = rivi { $row }
diff-column = sarake { $column }
diff-whole-table = koko taulukko
diff-project-keys = Tiedostossa kooste.toml eroavat:
diff-rows = Rivien määrät:
diff-rows-read = luettuja rivejä
diff-rows-loaded = ladattuja rivejä
diff-rows-rejected = hylättyjä rivejä
diff-rows-duplicate = kaksoiskappaleita
diff-findings = Havainnot:
diff-finding-new = uusi
diff-finding-gone = poistunut
diff-findings-overwritten = { $path }: kooste check on kirjoittanut tiedoston log/…/findings.csv uudelleen ajon jälkeen, joten ajon havaintoja ei verrata.
diff-figures = Luvut:
diff-definition = laskentaa on muutettu; muuttuneet kyselyt: { $queries }
diff-grain = rivit on jaoteltu eri tavalla, joten niitä ei voi verrata toisiinsa
diff-new-rows = uusia rivejä { $count }: { $rows }
diff-gone-rows = poistuneita rivejä { $count }: { $rows }
diff-changed = muuttuneita lukuja { $count }:
diff-suppression = vain toisessa näkyviä lukuja { $count } (..: salattu):
diff-again = lukuja { $count }, joista toisessa näytetään aiemmin julkaistu (*):
diff-key = Rivi
diff-figure = Luku
diff-was = Aiemmin
diff-is = Nyt
diff-sentences = Virkkeet, joissa on lukuja:
diff-front = ennen ensimmäistä otsikkoa

title-diff-no-run = Vertailtavaa ajoa ei ole
diff-no-run = vertailtavaa ajoa ei löydy
    .hint = anna PDF, kansio out/KAUSI tai projektin kansio, jossa kooste run on ajettu
    .cause = Kansiossa ei ole ohjelman tekemää raporttia eikä ajon lokia, tai pyydetyltä kaudelta ei ole ajoa.
    .cure = Aja kooste run, tai tarkista polku ja valitsin --period.
