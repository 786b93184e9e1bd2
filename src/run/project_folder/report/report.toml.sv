# Rapportens beskrivning. Mappens namn är rapportens namn i kommandon: kooste run --report NAMN
#
# title: rapportens namn på första sidan och i sidhuvudet. Görs rapporten på flera språk anges namnet för varje språk:
#   title = { fi = "Vuosikertomus", sv = "Årsberättelse", en = "Annual report" }
# profile: för vem rapporten minst görs. "public": vem som helst får läsa den, och fler små tal döljs.
#   Utan raden görs rapporten för samma läsare som körningen (kooste.toml).
title = "Egen rapport"
#profile = "public"
