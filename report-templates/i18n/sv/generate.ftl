generate-folder-not-empty = mappen är inte tom
    .hint = ange en ny eller tom mapp: exempelprojektet skrivs inte bland andra filer
generate-before-project = datamängdens sista dag { $date } är före projektets början { $start }
    .hint = ange { $start } eller en senare dag för --as-of
generate-no-clients = antalet klienter är noll
    .hint = ange minst 1 för --clients
