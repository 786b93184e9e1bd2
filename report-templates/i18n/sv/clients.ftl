# Klienterna och klientflödet: ord i figurer och tabeller.

part-clients = Klienterna och klientflödet
heading-profile = Vilka klienterna är
heading-referrals = Remisser och beslut
heading-waiting = Väntetider
heading-exits = Servicens slut
heading-coaches = Arbetscoacherna
heading-feedback = Respons från klienterna
missing-clients = Klienterna och klientflödet

clients-lead = I den här delen finns servicens klienter, deras remisser och vad som följt av dem till och med { $date }.
clients-background = Bakgrundsuppgifterna kommer från klientens senaste remiss.
missing-background = Klienternas bakgrundsuppgifter
stacked-hidden = En öppen stapelände (..) står för tal som inte visas: dess längd säger inte hur stora de är.
stacked-alt = Stapeldiagram. { $what } { $rows }
stacked-alt-row = { $label }: { $parts }.
profile-caption-gender = Klienter inom servicen under året efter kön.
profile-caption-age-group = Klienter inom servicen under året efter åldersgrupp.
profile-caption-client-group = Klienter inom servicen under året efter klientgrupp.
profile-caption-labour-status = Klienter inom servicen under året efter ställning på arbetsmarknaden i remissen.

decisions-caption = Remisser efter beslut per kvartal; en person kan ha flera remisser.
decisions-caption-latest = Under { $period } kom { $all } remisser, och av dem är <b>{ $accepted }</b> godkända{ $some ->
    [none] .
   *[some] {""}; { $open } står i kö eller saknar antecknat beslut.
}
missing-referrals = Besluten om remisserna
missing-referrers = De remitterande instanserna
referrers-caption = Vem som har remitterat klienter år { $year } (till och med { $date }){ $known ->
    [none] .
   *[known] {""}; remisserna är sammanlagt { $all }.
}
referrers-caption-most = Den instans som har skickat flest remisser: { $referrer } ({ $share }).
column-referrer = Remitterande instans
column-referrals = Remisser
column-share-all = Andel, %
column-accepted = Godkända

missing-waiting = Väntetiderna
waiting-caption = Tiden från remiss till servicens start och därifrån till den första arbetsgivarkontakten (median, dagar), efter startkvartal.
waiting-caption-latest = För dem som började under { $period } var medianen { $referral } dagar från remiss till start och { $contact } dagar från start till kontakt.
waiting-note = Medianerna har inget konfidensintervall, så skillnader mellan kvartal visar ingen förändring. Under de senaste kvartalen ligger en del av kontakterna ännu framför.
column-started = Började
column-referral-to-start = Remiss<br>till start
column-start-to-contact = Start till<br>kontakt
column-no-referral = Ingen remiss
column-no-contact = Ingen kontakt

missing-exits = Orsakerna till att servicen avslutats
missing-why-no-exits = ingen serviceperiod har avslutats under de senaste kvartalen
exits-caption = Avslutade serviceperioder efter orsak under { $count ->
    [1] det senaste kvartalet
    [2] de två senaste kvartalen
    [3] de tre senaste kvartalen
   *[4] de fyra senaste kvartalen
}.
exits-caption-few = Tal under { $few } räcker inte för att visa en riktning.
column-reason = Orsak

missing-coaches = Arbetscoachernas klientantal
coaches-caption = Arbetscoacher, klienter och arbetsgivarkontakter per team under { $period }.
coaches-caption-assumption = { $verdict ->
    [within] Finansiären räknar med { $low }–{ $high } klienter per år och årsverke: { $shown ->
        [one] det team som visas ligger inom det.
       *[other] de team som visas ligger inom det.
    }
   *[outside] Finansiären räknar med { $low }–{ $high } klienter per år och årsverke: utanför det ligger { $list }.
}
coaches-note = FTE: arbetsinsatsen omräknad till heltid. Klienter åt gången: i servicen per dag i medeltal per FTE. Klienter per år: olika klienter under 12 månader per årsverke. Kontakter: per coach och vecka.
column-team = Team
column-coaches = Coacher
column-fte = FTE
column-caseload = Klienter<br>åt gången
column-clients-year = Klienter<br>per år
column-contacts = Kontakter

missing-feedback = Responsen från klienterna
missing-why-no-answers = det finns inga svar
year-unfinished = År { $year } pågår: talen gäller till och med { $date }.
feedback-caption = Respons från dem som avslutat servicen och förmånsrådgivning per år. Nöjdheten har skalan 1–5 och rekommendationen skalan 0–10; medeltalen gäller bara dem som svarat.
column-answered = Svarat
column-satisfaction = Nöjdhet
column-recommendation = Rekommen‐<br>dation
column-advice = Fått förmåns‐<br>rådgivning, %
