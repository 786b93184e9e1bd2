# Förändring i funktions- och arbetsförmågan.

part-functioning = Funktions- och arbetsförmåga
    .file = funktionsformaga
missing-functioning = Förändringen i funktions- och arbetsförmågan
heading-functioning-change = Förändring per instrument
heading-functioning-outcomes = Mätta och förändrade

functioning-lead = Förändringen är beräknad av klienter som har mätts både i början och i slutet. Det finns ingen jämförelsegrupp, så förändringen <b>visar inte ensam servicens effekt</b>: en del av den hade kunnat ske ändå.
functioning-sentence = <b>{ $instrument }</b> – { $parts }.
functioning-all-sections = alla { $number } delar
functioning-part-better = förändring till det bättre: { $sections }
functioning-part-worse = förändring till det sämre: { $sections }
functioning-part-rise = medeltalet steg, men vilken riktning som är bättre är inte känt: { $sections }
functioning-part-fall = medeltalet sjönk, men vilken riktning som är bättre är inte känt: { $sections }
functioning-part-unclear = ingen tillförlitlig förändring: { $sections }
functioning-part-unknown = mätparen är för få: { $sections }
functioning-part-without-interval = om förändringen är tillförlitlig kan inte bedömas, eftersom konfidensintervallet är dolt: { $sections }
functioning-part-hidden = förändringen visas inte: { $sections }
functioning-caption = { $instrument }: medeltal i början och i slutet samt förändringen med dess konfidensintervall. { $scale ->
    [one] Skalan är { $least }–{ $most }.
   *[many] Delarna har olika skalor.
} { $direction ->
    [better] Ett högre tal är bättre, så förändring åt höger är förändring till det bättre.
    [worse] Ett högre tal är sämre, så förändring åt vänster är förändring till det bättre.
    [mixed] Vilken riktning som är bättre varierar mellan delarna.
   *[unknown] Vilken riktning som är bättre är inte känt.
}
functioning-reading = I figurerna är punkten medelförändringen och linjen dess konfidensintervall; den lodräta linjen är noll. Om linjen går över noll finns ingen tillförlitlig förändring.
functioning-note-srm = SRM är förändringens medeltal delat med förändringarnas standardavvikelse: den visar förändringens storlek oberoende av instrumentets skala.
functioning-note-chance = Jämförelserna är många: ungefär vart tjugonde konfidensintervall skulle lämna noll utanför sig också av en slump. De som saknar slutmätning kan skilja sig från de andra.
functioning-outcomes-caption = Hur många som har mätts i början och i slutet, och hur mångas förändring nådde instrumentets tröskel. Förändringen hos dem som saknar slutmätning är inte känd.
functioning-note-threshold = Förbättrade och försämrade: förändringen är minst så stor som instrumentets tröskel (bilaga A). Utan tröskel klassificeras förändringen inte.
column-instrument-section = Del
column-pairs-measured = Par
column-mean-before = I början
column-mean-after = I slutet
column-mean-change = Förändring
column-srm = SRM
column-measured = Mätta<br>i början
column-measured-twice = Mätta<br>i slutet
column-measured-once = Slutmätning<br>saknas
column-improved = Förbättrade
column-same = Oförändrade
column-worse = Försämrade
direction-higher-better = högre är bättre
direction-higher-worse = högre är sämre
instrument-section-arki = vardag
instrument-section-keho = kropp
instrument-section-mieli = psyke
instrument-section-osallisuus = delaktighet
instrument-section-taidot = färdigheter
instrument-section-tyokyky = arbetsförmåga
instrument-section-toimeentulo = försörjning
instrument-section-tyoaika = arbetstid
instrument-section-tyotehtavat = arbetsuppgifter
instrument-section-tyoyhteiso = arbetsgemenskap
instrument-section-oppiminen = lärande
instrument-section-tyossa-suoriutuminen = prestation i arbetet
instrument-section-vuorovaikutus = samspel
