# Taulukot.

table-turned = Seuraava taulukko on leveä: se on omalla sivullaan poikittain.
