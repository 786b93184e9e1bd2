# Regional equity: words of drawings and conclusions.

equity-table-caption = Clients, clients in work and coverage by organiser in { $year } (as of { $date }).
column-new-clients = New<br>in year
equity-differences-larger = As a whole the organisers differ by more than chance explains (χ² test, p { $p }; variation against chance φ = { $phi }).
equity-differences-not-shown = As a whole the organisers do not demonstrably differ by more than chance (χ² test, p { $p }; φ = { $phi }). That does not prove that there are no differences.
equity-differences-too-few = The differences are not tested, because the expected counts are too small.

dots-caption = { $measures ->
    [outcome] Employment rate of clients
    [access] Coverage
   *[both] Employment rate of clients and coverage
} by organiser and sub-region in { $year } (as of { $date }). The dot is the figure{ $region ->
    [shown] , the line its 95% confidence interval, the dashed line the figure of the whole region
   *[hidden] , the line its 95% confidence interval
}. Overlapping intervals do not by themselves show a difference.
dots-alt = Dot chart of the organisers in { $year }: { $rows }.
dots-left-out = { $measure ->
    [outcome] The employment rate of clients
   *[access] Coverage
} is not drawn, since { $why ->
    [hidden] none of its figures can be shown, to protect people.
   *[none] there is no figure of it.
}
dots-alt-row = { $area } { $measures ->
    [outcome] in work (%) { $outcome }
    [access] coverage { $access }
   *[both] in work (%) { $outcome }, coverage { $access }
}
dots-reference = whole region { $value }
dots-outcome = Employment rate of clients
dots-access = Started / 1,000 of working age
dots-hidden = The organisers’ figures cannot be drawn: they are suppressed for data protection.
area-subregion-of = { $area }, sub-region

funnel-hidden = No funnel plot is drawn: its limits are computed from all organisers’ figures, and some of these are suppressed.
funnel-caption-outcome = Employment rate of clients by the organiser’s number of clients in { $year }. The smaller an organiser, the more its figure varies by chance: points within the limits cannot be ranked.
funnel-caption-access = Coverage by the organiser’s working-age population in { $year }. The smaller the population, the more the figure varies by chance: points within the limits cannot be ranked.
funnel-alt-outcome = Funnel plot of the employment rate of clients by organiser: { $places }. { $verdict }
funnel-alt-access = Funnel plot of coverage by organiser: { $places }. { $verdict }
funnel-x-outcome = clients
funnel-x-access = people aged 15–64
funnel-y-outcome = employment rate of clients
funnel-y-access = started / 1,000
funnel-unnamed = Points whose names have no room are in the table.
funnel-inner = 95% limit
funnel-outer = 99.8% limit

multiples-caption = Employment rate of clients by organiser and quarter; the shading or upright line is the 95% confidence interval, the figure the latest rate shown, and .. a suppressed quarter.
multiples-caption-more = There is no chart of { $number_shown } further organisers; their figures are in the table where they can be shown.
multiples-caption-hidden = There is no chart of: { $areas }.
multiples-alt = Small line charts of the employment rate of clients. { $series }
multiples-alt-series = { $title }: { $points }.
multiples-earlier = { $period }: { $value }

tiles-caption = Coverage by municipality in { $year }: clients who started in the year per 1,000 of working age. The tiles stand only roughly where the municipalities are{ $some ->
    [none] .
   *[some] {""}; where the border is dashed the figure is suppressed.
} The figure of a small municipality varies much by chance.
tiles-alt = Tile map of coverage by municipality in { $year }: { $places }.
tiles-hidden = No map of municipalities is drawn: the figures of most of them cannot be shown, to protect people. Coverage is therefore shown by organiser and sub-region.
equity-silent = { $count ->
    [one] Nothing on clients of the service came from the organiser { $list }, so the figures of its area may be too small. The coverage of the area and of its sub-region is not computed, and that of the whole region may in truth be larger.
   *[other] Nothing on clients of the service came from the organisers { $list }, so the figures of their areas may be too small. The coverage of the areas and of their sub-regions is not computed, and that of the whole region may in truth be larger.
}
equity-silent-label = { $area } (no data)
