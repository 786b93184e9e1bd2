# Clients and their flow: words of drawings and tables.

part-clients = Clients and client flow
heading-profile = Who the clients are
heading-referrals = Referrals and decisions
heading-waiting = Waiting times
heading-exits = Leaving the service
heading-coaches = Job coaches
heading-feedback = Client feedback
missing-clients = Clients and client flow

clients-lead = This part tells of the clients of the service, their referrals and what has come of them, as of { $date }.
clients-background = The background is that of the client’s latest referral.
missing-background = The background of the clients
stacked-hidden = An open end of a bar (..) stands for suppressed counts: its length does not tell how large they are.
stacked-alt = Bar chart. { $what } { $rows }
stacked-alt-row = { $label }: { $parts }.
profile-caption-gender = Clients served in the year by gender.
profile-caption-age-group = Clients served in the year by age group.
profile-caption-client-group = Clients served in the year by client group.
profile-caption-labour-status = Clients served in the year by labour market status at referral.

decisions-caption = Referrals by decision and quarter; a person may have several.
decisions-caption-latest = In { $period } there were { $all } referrals, of which <b>{ $accepted }</b> have been accepted{ $some ->
    [none] .
   *[some] {""}; { $open } are in the queue or have no decision on record.
}
missing-referrals = The decisions on referrals
missing-referrers = The referrers
referrers-caption = Who has referred clients in { $year } (as of { $date }){ $known ->
    [none] .
   *[known] {""}; there are { $all } referrals in all.
}
referrers-caption-most = The largest source of referrals: { $referrer } ({ $share }).
column-referrer = Referrer
column-referrals = Referrals
column-share-all = Share, %
column-accepted = Accepted

missing-waiting = The waiting times
waiting-caption = Time from referral to the start of the service, and from the start to the first employer contact (median, days), by quarter of the start.
waiting-caption-latest = For those who started in { $period } the median was { $referral } days from referral to start and { $contact } days from start to contact.
waiting-note = The medians have no confidence interval, so differences between quarters show no change. In the latest quarters some of the contacts are still to come.
column-started = Started
column-referral-to-start = Referral<br>to start
column-start-to-contact = Start to<br>contact
column-no-referral = No referral
column-no-contact = No contact

missing-exits = The reasons for leaving
missing-why-no-exits = no service ended in the latest quarters
exits-caption = Services that ended, by reason, in { $count ->
    [1] the latest quarter
    [2] the last two quarters
    [3] the last three quarters
   *[4] the last four quarters
}.
exits-caption-few = Numbers below { $few } are too small to show a direction.
column-reason = Reason

missing-coaches = The job coaches’ caseload
coaches-caption = Job coaches, clients and employer contacts by team in { $period }.
coaches-caption-assumption = { $verdict ->
    [within] The funder assumes { $low }–{ $high } clients a year per FTE-year: { $shown ->
        [one] the team shown is within it.
       *[other] every team shown is within it.
    }
   *[outside] The funder assumes { $low }–{ $high } clients a year per FTE-year: outside it: { $list }.
}
coaches-note = FTE: full-time equivalents. Clients at a time: in the service per day on average per FTE. Clients a year: different clients in 12 months per FTE-year. Contacts: per job coach and week.
column-team = Team
column-coaches = Job<br>coaches
column-fte = FTE
column-caseload = Clients<br>at a time
column-clients-year = Clients<br>a year
column-contacts = Contacts

missing-feedback = Client feedback
missing-why-no-answers = there are no answers
year-unfinished = The year { $year } is not over: figures up to { $date }.
feedback-caption = Feedback of those who left the service, and benefits advice, by year. Satisfaction is on a scale of 1–5 and recommendation on a scale of 0–10; the means are of those who answered.
column-answered = Answered
column-satisfaction = Satisfaction
column-recommendation = Recommen‐<br>dation
column-advice = Had benefits<br>advice, %
