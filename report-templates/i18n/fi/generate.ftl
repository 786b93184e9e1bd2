generate-folder-not-empty = kansio ei ole tyhjä
    .hint = anna uuden tai tyhjän kansion nimi: esimerkkiprojektia ei kirjoiteta muiden tiedostojen sekaan
generate-before-project = aineiston viimeinen päivä { $date } on ennen hankkeen alkua { $start }
    .hint = anna --as-of-päiväksi { $start } tai myöhempi päivä
generate-no-clients = asiakkaita pyydettiin nolla
    .hint = anna --clients-luvuksi vähintään 1
