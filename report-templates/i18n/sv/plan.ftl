# De delar av rapporten som byggs av projektets egna inställningar: mål, åtgärder, risker, beslut och respons.

part-objectives = Mål och utfall
    .file = mal
part-actions = Åtgärder
    .file = atgarder
part-risks = Risker
    .file = risker
part-decisions = Förslag till beslut och respons
    .file = beslut
heading-decisions = Förslag till beslut
heading-group-feedback = Styrgruppens respons och vad som har gjorts med anledning av den

quoted = ”{ $text }”

## Mål

objectives-none-title = Projektet har inga antecknade mål
objectives-none = Utfallet kan inte jämföras med mål, eftersom inga mål har antecknats.
objectives-tally = { $all ->
    [one] { $met ->
        [one] Projektet har ett mål, och det <b>nås</b>.
       *[other] { $missed ->
            [one] Projektet har ett mål, och det <b>nås inte</b>.
           *[other] Projektet har ett mål, och det går ännu inte att säga om det nås.
        }
    }
   *[other] Det finns { $all_shown } mål. { $met ->
        [0] { $missed ->
            [0] Om inget av dem går det ännu att säga om det nås.
            [one] Av dem <b>nås ett inte</b>{ $open ->
                [0] .
                [one] , och ett är öppet.
               *[other] , och { $open_shown } är öppna.
            }
           *[other] Av dem <b>nås { $missed_shown } inte</b>{ $open ->
                [0] .
                [one] , och ett är öppet.
               *[other] , och { $open_shown } är öppna.
            }
        }
        [one] Av dem <b>nås ett</b>{ $missed ->
            [0] {""}
            [one] { $open ->
                [0] {" "}och
               *[other] ,
            } <b>ett nås inte</b>
           *[other] { $open ->
               [0] {" "}och
              *[other] ,
           } <b>{ $missed_shown } nås inte</b>
        }{ $open ->
            [0] .
            [one] , och ett är öppet.
           *[other] , och { $open_shown } är öppna.
        }
       *[other] Av dem <b>nås { $met_shown }</b>{ $missed ->
            [0] {""}
            [one] { $open ->
                [0] {" "}och
               *[other] ,
            } <b>ett nås inte</b>
           *[other] { $open ->
               [0] {" "}och
              *[other] ,
           } <b>{ $missed_shown } nås inte</b>
        }{ $open ->
            [0] .
            [one] , och ett är öppet.
           *[other] , och { $open_shown } är öppna.
        }
    }
}
objectives-chance = { $unsure ->
    [one] { $all ->
        [one] Skillnaden mot målet kan ändå bero på slumpen.
       *[other] För ett av målen kan skillnaden bero på slumpen.
    }
   *[other] För { $unsure_shown } av målen kan skillnaden bero på slumpen.
}
objectives-unsure = Där det står ”osäkert” i tabellen sträcker sig konfidensintervallet på båda sidor om målet: slumpen räcker som förklaring till skillnaden.
objectives-caption = Målen och vad som har nåtts. Resultatet säger också om konfidensintervallet sträcker sig över målet.
objectives-note = Konfidensintervallet gäller andelar och tider. Poäng och antal jämförs med målet som sådana.
objective-employment = Andel i arbete, { $quarter }
objective-first-job = Dagar till första arbetet, median
objective-retention = Anställningar som varat minst 13 veckor
objective-fidelity = Poäng i kvalitetskriterierna, senaste bedömningen
objective-fidelity-finished = Poäng i kvalitetskriterierna, av de slutförda bedömningarna: { $unit }
objective-fidelity-unit = Poäng i kvalitetskriterierna, lägsta enheten: { $unit }
objective-pilots = Från gruppiloterna till lönearbete, personer
objective-clients-per-coach = Klienter per år och arbetscoach (årsverke), per team
objective-experts = Utbildade erfarenhetsexperter
objective-at-least = minst { $target }
objective-at-most = högst { $target }
objective-from = { $low }–
objective-verdict = { $verdict ->
    [met] nås
    [met-unsure] nås, osäkert
    [missed] nås inte
    [missed-unsure] nås inte, osäkert
    [fewer] nås inte (färre än hälften har fått arbete inom { $days } dagar)
    [fewer-unsure] nås inte, osäkert (färre än hälften har fått arbete inom { $days } dagar)
    [hidden] dolt, kan inte sägas
    [part-hidden] delvis dolt, kan inte sägas
    [quarter-runs] öppet: kvartalet pågår
    [not-yet] öppet: nås inte ännu
    [unfinished] öppet: { $units }, bedömningen pågår
   *[unknown] uppgift saknas, kan inte sägas
}
column-objective = Mål
column-objective-target = Målvärde
column-reached = Utfall
column-verdict = Resultat

## Åtgärder

actions-none = Åtgärderna kan inte visas, eftersom de inte har antecknats.
actions-lead = { $count ->
    [one] Projektet har en åtgärd: { $parts }.
   *[other] Projektets { $all } åtgärder: { $parts }.
}
actions-part-done = { $count ->
    [one] en är <b>klar</b>
   *[other] { $number } är <b>klara</b>
}
actions-part-ongoing = { $count ->
    [one] en pågår
   *[other] { $number } pågår
}
actions-part-late = { $count ->
    [one] en är försenad
   *[other] { $number } är försenade
}
actions-part-stopped = { $count ->
    [one] en har avbrutits
   *[other] { $number } har avbrutits
}
actions-part-not-started = { $count ->
    [one] en har inte påbörjats
   *[other] { $number } har inte påbörjats
}
actions-behind = { $count ->
    [one] Åtgärd { $list } behöver uppmärksamhet.
   *[other] Åtgärderna { $list } behöver uppmärksamhet.
}
actions-caption = Åtgärderna i projektplanen: läge, steg i utvecklingen och resultat. Stegen är planera, genomföra, utvärdera och förbättra.
action-not-started = inte påbörjad
action-ongoing = pågår
action-done = klar
action-late = försenad
action-stopped = avbruten
pdca-plan = planera
pdca-do = genomföra
pdca-check = utvärdera
pdca-act = förbättra
actions-no-part = Övriga åtgärder
column-action = Åtgärd
column-status = Läge
column-pdca = Steg
column-outputs = Resultat

## Risker

risks-none = Riskerna kan inte visas, eftersom de inte har antecknats.
risks-lead = { $count ->
    [one] Den största risken är <b>{ $list }</b>
   *[other] De största riskerna är <b>{ $list }</b>
} ({ $count ->
    [one] storlek
   *[other] storlek för var och en
} { $size } på skalan 1–25).
risks-caption = Riskerna från den största till den minsta. Sannolikhet och konsekvens har bedömts på skalan 1–5; storleken är deras produkt.
column-risk = Risk
column-probability = Sannolikhet
column-impact = Konsekvens
column-risk-size = Storlek
column-handling = Hantering

## Respons

feedback-none = Ingen respons från styrgruppen har antecknats.
group-feedback-caption = Styrgruppens respons från den nyaste till den äldsta och vad som har gjorts med anledning av den.
feedback-open = inget svar ännu
column-day = Datum
column-said = Respons
column-done = Vad som har gjorts

## Arbetscoacher

teams-caption = Arbetscoachernas team, organisationerna som coacherna kommer från och kommunerna där de arbetar tillsammans.
staff-caption = Arbetscoacher och arbetsinsats per anordnare { $date }.
coaches-sentence = { $date } fanns det <b>{ $count ->
    [one] en arbetscoach
   *[other] { $coaches } arbetscoacher
}</b>, sammanlagt { $fte } omräknat till heltid (FTE).
column-team-lead = Teamledare
column-organisations = Organisationer
column-municipalities = Kommuner
team-tuntematon = teamet är inte känt
