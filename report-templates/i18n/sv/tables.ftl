# Tabeller.

table-turned = Nästa tabell är bred: den står tvärs på en egen sida.
