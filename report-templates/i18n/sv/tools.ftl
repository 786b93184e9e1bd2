# Utvärderarens verktyg: kooste sql, clean, export och doctor.

clean-folder = { $done ->
    [no] Skulle tas bort: { $folder } (filer: { $files }, { $size })
   *[yes] Togs bort: { $folder } (filer: { $files }, { $size })
}
clean-nothing = Det finns inget att ta bort: mappen har varken databas eller loggar.
clean-unreleased = { $done ->
    [no] Körningen för { $period } är inte införd som publicerad. Efter borttagningen kan den införas först efter en ny körning.
   *[yes] Körningen för { $period } var inte införd som publicerad. Den kan nu införas först efter en ny körning: kooste run, sedan kooste release.
}
title-clean-no-project = Mappen är inget projekt
clean-no-project = i mappen finns ingen fil kooste.toml, så den är ingen projektmapp
    .hint = ange projektets mapp: kooste clean MAPP
    .cause = Kommandot tar bara bort något ur en projektmapp, och en sådan känns igen på filen kooste.toml. Inget togs bort.
    .cure = Kontrollera mappens namn och ange den. Ett nytt projekt görs med kooste init.
title-clean-not-a-folder = Det som ska tas bort är ingen mapp
clean-not-a-folder = { $folder } är ingen mapp utan en fil eller en länk till någon annan plats
    .hint = ta bort den själv, om det är meningen
    .cause = I stället för mappen finns en fil eller en symbolisk länk. En länk följs inte ut ur projektets mapp, och inget togs bort.
    .cure = Se vart länken leder och ta själv bort både länken och målet. Kör sedan kommandot igen.
