-- A municipality's name in the column of codes means its code; of a former one nothing is guessed, since its population may be counted apart.
update checked.population as population
set area_code = named.code
from checked.municipality_word as named
where
  named.word = lower(population.area_code)
  and named.code is not null
  and not named.former
  and named.code <> population.area_code;

update checked.population set key = {key};
