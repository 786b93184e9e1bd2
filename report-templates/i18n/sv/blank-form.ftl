# Vad som skrivs i en kolumn: för anvisningen i de tomma blanketterna och listan över det som ska rättas. Liten begynnelsebokstav, ingen punkt.
expects-client = klientens pseudonymkod, till exempel PP-0042; aldrig namn eller personbeteckning
expects-id = koden som den är, med inledande nollor
expects-text = kort text, inga personuppgifter
expects-one-of = ett av följande: { $allowed }
expects-date = dag i formen dd.mm.åååå, till exempel 1.2.2021
expects-month = månad i formen mm/åååå, till exempel 2/2021
expects-whole-number = { $max ->
    [none] { $min ->
        [none] heltal
       *[other] heltal, minst { $min }
    }
   *[other] { $min ->
        [none] heltal, högst { $max }
       *[other] heltal { $min }–{ $max }
    }
}
expects-number = { $max ->
    [none] { $min ->
        [none] tal, decimaler efter ett komma, till exempel 12,5
       *[other] tal, minst { $min }; decimaler efter ett komma, till exempel 12,5
    }
   *[other] { $min ->
        [none] tal, högst { $max }; decimaler efter ett komma, till exempel 12,5
       *[other] tal { $min }–{ $max }; decimaler efter ett komma, till exempel 12,5
    }
}
expects-direction = 1 när ett större värde är bättre, eller −1 när ett mindre värde är bättre
expects-yes-or-no = { $yes } eller { $no }
expects-municipality = kommunens namn på finska eller svenska, eller kommunnumret
expects-area-code = kommunnumret med tre siffror, till exempel 051
expects-list = ett eller flera, åtskilda med kommatecken
expects-nothing = kolumnen läses inte; lämna den tom

# Anvisningen i en tom blankett. Av fliken och rubriken känns anvisningen igen när den ifyllda blanketten läses.
blank-form-guide-sheet = Anvisning
blank-form-guide-title = Så här fyller du i blanketten
blank-form-guide-form = { $title } (blankett { $number })
blank-form-guide-rows = Skriv uppgifterna på bladet ”{ $sheet }”, var och en på sin egen rad. Ändra inte rubrikerna och lägg inte till något ovanför dem.
blank-form-guide-privacy = Om klienten skrivs bara pseudonymkoden. Skriv inga namn, personbeteckningar, födelsedatum, adresser, telefonnummer eller e-postadresser i någon cell.
blank-form-guide-required = Rubrikerna för obligatoriska kolumner har fet stil och mörk bakgrund. Samma kolumner är märkta med ordet ”{ $required }” nedan.
blank-form-guide-empty = Lämna cellen tom om uppgiften saknas. Ett streck eller en nolla kan betyda något annat än att uppgiften saknas.
blank-form-guide-paste = Om du kopierar uppgifter från annat håll, klistra bara in värdena (Klistra in special, Värden). Då bevaras cellernas format och listrutorna.
blank-form-guide-save = Spara som Excel-arbetsbok (.xlsx) och skriv i filnamnet den dag då uppgifterna togs ut, till exempel { $example }.
blank-form-guide-column = Kolumn
blank-form-guide-need = Behov
blank-form-guide-content = Vad som skrivs
blank-form-guide-required-mark = obligatorisk
blank-form-guide-optional-mark = frivillig
blank-form-choose = välj ur listan
blank-form-input = { $need ->
    [required] Obligatorisk: { $expected }.
   *[other] Frivillig: { $expected }.
}
blank-form-error-title = Passar inte i cellen
blank-form-error = I den här cellen skrivs: { $expected }.

blank-form-done = Tom blankett: { $file }

blank-form-exists = filen finns redan och skrivs inte över
    .hint = ange ett annat namn med --output eller flytta bort den gamla filen
    .cause = En fil med samma namn finns redan i mappen, och den kan innehålla uppgifter som någon har fyllt i. Därför sparades inget.
    .cure = Ge den nya filen ett annat namn med --output, eller flytta den gamla filen till en annan mapp och kör kommandot på nytt.
blank-form-one-file = en blankett på flera språk kan inte sparas i en enda fil
    .hint = ange bara ett språk eller lämna bort --output
    .cause = Med --output anges en enda fil, men flera språk angavs. Varje språk får en egen fil.
    .cure = Lämna bort --output, så namnges filerna efter blankett och språk, eller kör kommandot en gång för varje språk.

title-blank-form-exists = Filen finns redan
title-blank-form-one-file = Flera språk, en fil
