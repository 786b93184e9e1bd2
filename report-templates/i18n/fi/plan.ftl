# Raportin osat, jotka syntyvät hankkeen omista asetuksista: tavoitteet, toimenpiteet, riskit, päätökset ja palaute.

part-objectives = Tavoitteet ja toteuma
    .file = tavoitteet
part-actions = Toimenpiteet
    .file = toimenpiteet
part-risks = Riskit
    .file = riskit
part-decisions = Päätösesitykset ja palaute
    .file = paatokset
heading-decisions = Päätösesitykset
heading-group-feedback = Ohjausryhmän palaute ja mitä sen johdosta on tehty

quoted = ”{ $text }”

## Tavoitteet

objectives-none-title = Hankkeelle ei ole kirjattu tavoitteita
objectives-none = Tuloksia ei voi verrata tavoitteisiin, koska tavoitteita ei ole kirjattu.
objectives-tally = { $all ->
    [one] { $met ->
        [one] Hankkeella on yksi tavoite, ja se <b>täyttyy</b>.
       *[other] { $missed ->
            [one] Hankkeella on yksi tavoite, ja se <b>ei täyty</b>.
           *[other] Hankkeella on yksi tavoite, eikä vielä voi sanoa, täyttyykö se.
        }
    }
   *[other] Tavoitteita on { $all_shown }. { $met ->
        [0] { $missed ->
            [0] Mistään ei voi vielä sanoa, täyttyykö se.
            [one] Niistä <b>yksi ei täyty</b>{ $open ->
                [0] .
                [one] , ja yksi jää avoimeksi.
               *[other] , ja { $open_shown } jää avoimeksi.
            }
           *[other] Niistä <b>{ $missed_shown } ei täyty</b>{ $open ->
                [0] .
                [one] , ja yksi jää avoimeksi.
               *[other] , ja { $open_shown } jää avoimeksi.
            }
        }
        [one] Niistä <b>yksi täyttyy</b>{ $missed ->
            [0] {""}
            [one] { $open ->
                [0] {" "}ja
               *[other] ,
            } <b>yksi ei täyty</b>
           *[other] { $open ->
               [0] {" "}ja
              *[other] ,
           } <b>{ $missed_shown } ei täyty</b>
        }{ $open ->
            [0] .
            [one] , ja yksi jää avoimeksi.
           *[other] , ja { $open_shown } jää avoimeksi.
        }
       *[other] Niistä <b>{ $met_shown } täyttyy</b>{ $missed ->
            [0] {""}
            [one] { $open ->
                [0] {" "}ja
               *[other] ,
            } <b>yksi ei täyty</b>
           *[other] { $open ->
               [0] {" "}ja
              *[other] ,
           } <b>{ $missed_shown } ei täyty</b>
        }{ $open ->
            [0] .
            [one] , ja yksi jää avoimeksi.
           *[other] , ja { $open_shown } jää avoimeksi.
        }
    }
}
objectives-chance = { $unsure ->
    [one] { $all ->
        [one] Ero tavoitteeseen voi silti olla sattumaa.
       *[other] Yhden kohdalla ero tavoitteeseen voi olla sattumaa.
    }
   *[other] Ero voi olla sattumaa { $unsure_shown } tavoitteen kohdalla.
}
objectives-unsure = Kun taulukossa lukee ”epävarmaa”, luottamusväli ulottuu tavoitteen molemmin puolin: sattuma riittää selitykseksi erolle tavoitteeseen.
objectives-caption = Tavoitteet ja se, mitä on saavutettu. Tulos sanoo myös, ulottuuko luottamusväli tavoitteen yli.
objectives-note = Luottamusväli koskee osuuksia ja aikoja. Pisteistä ja lukumääristä verrataan toteutunutta lukua tavoitteeseen sellaisenaan.
objective-employment = Työllistyneiden osuus, { $quarter }
objective-first-job = Päiviä ensimmäiseen työhön, mediaani
objective-retention = Vähintään 13 viikkoa kestäneet työsuhteet
objective-fidelity = Laatukriteeripisteet, uusin arvio
objective-fidelity-finished = Laatukriteeripisteet, valmiista arvioista: { $unit }
objective-fidelity-unit = Laatukriteeripisteet, yksiköistä alin: { $unit }
objective-pilots = Ryhmäpiloteista palkkatyöhön, henkilöä
objective-clients-per-coach = Asiakkaita vuodessa työhönvalmentajaa (henkilötyövuotta) kohti, tiimeittäin
objective-experts = Koulutettuja kokemusasiantuntijoita
objective-at-least = vähintään { $target }
objective-at-most = enintään { $target }
objective-from = { $low }–
objective-verdict = { $verdict ->
    [met] täyttyy
    [met-unsure] täyttyy, epävarmaa
    [missed] ei täyty
    [missed-unsure] ei täyty, epävarmaa
    [fewer] ei täyty (alle puolet on saanut työn { $days } päivässä)
    [fewer-unsure] ei täyty, epävarmaa (alle puolet on saanut työn { $days } päivässä)
    [hidden] salattu, ei voi sanoa
    [part-hidden] osa salattu, ei voi sanoa
    [quarter-runs] avoin: neljännes on kesken
    [not-yet] avoin: ei vielä täyty
    [unfinished] avoin: { $units }, arvio kesken
   *[unknown] ei lukua, ei voi sanoa
}
column-objective = Tavoite
column-objective-target = Tavoitearvo
column-reached = Toteuma
column-verdict = Tulos

## Toimenpiteet

actions-none = Toimenpiteitä ei voi esittää, koska niitä ei ole kirjattu.
actions-lead = { $count ->
    [one] Hankkeella on yksi toimenpide: { $parts }.
   *[other] Hankkeen { $all } toimenpiteestä { $parts }.
}
actions-part-done = { $count ->
    [one] yksi on <b>valmis</b>
   *[other] { $number } on <b>valmiina</b>
}
actions-part-ongoing = { $count ->
    [one] yksi on käynnissä
   *[other] { $number } on käynnissä
}
actions-part-late = { $count ->
    [one] yksi on viivästynyt
   *[other] { $number } on viivästynyt
}
actions-part-stopped = { $count ->
    [one] yksi on keskeytetty
   *[other] { $number } on keskeytetty
}
actions-part-not-started = { $count ->
    [one] yhtä ei ole aloitettu
   *[other] { $number } ei ole aloitettu
}
actions-behind = { $count ->
    [one] Huomiota vaatii toimenpide { $list }.
   *[other] Huomiota vaativat toimenpiteet { $list }.
}
actions-caption = Hankesuunnitelman toimenpiteet: tila, kehittämisen vaihe ja tuotokset. Vaiheet ovat suunnittelu, toteutus, arviointi ja parantaminen.
action-not-started = ei aloitettu
action-ongoing = käynnissä
action-done = valmis
action-late = viivästynyt
action-stopped = keskeytetty
pdca-plan = suunnittelu
pdca-do = toteutus
pdca-check = arviointi
pdca-act = parantaminen
actions-no-part = Muut toimenpiteet
column-action = Toimenpide
column-status = Tila
column-pdca = Vaihe
column-outputs = Tuotokset

## Riskit

risks-none = Riskejä ei voi esittää, koska niitä ei ole kirjattu.
risks-lead = { $count ->
    [one] Suurin riski on <b>{ $list }</b>
   *[other] Suurimmat riskit ovat <b>{ $list }</b>
} ({ $count ->
    [one] suuruus
   *[other] kunkin suuruus
} { $size } asteikolla 1–25).
risks-caption = Riskit suurimmasta pienimpään. Todennäköisyys ja vaikutus on arvioitu asteikolla 1–5; suuruus on niiden tulo.
column-risk = Riski
column-probability = Todennäköisyys
column-impact = Vaikutus
column-risk-size = Suuruus
column-handling = Käsittely

## Palaute

feedback-none = Ohjausryhmän palautetta ei ole kirjattu.
group-feedback-caption = Ohjausryhmän palaute uusimmasta vanhimpaan ja mitä sen johdosta on tehty.
feedback-open = ei vielä vastausta
column-day = Päivä
column-said = Palaute
column-done = Mitä on tehty

## Työhönvalmentajat

teams-caption = Työhönvalmentajien tiimit, organisaatiot, joista valmentajat tulevat, ja kunnat, joissa he työskentelevät yhdessä.
staff-caption = Työhönvalmentajat ja henkilötyöpanos järjestäjittäin { $date }.
coaches-sentence = { $date } oli <b>{ $count ->
    [one] yksi työhönvalmentaja
   *[other] { $coaches } työhönvalmentajaa
}</b>, kokopäiväisiksi muutettuna yhteensä { $fte } (FTE).
column-team-lead = Tiimin vetäjä
column-organisations = Organisaatiot
column-municipalities = Kunnat
team-tuntematon = tiimi ei tiedossa
