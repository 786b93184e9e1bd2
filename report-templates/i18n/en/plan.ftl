# Parts of the report that are made of the project's own settings: objectives, actions, risks, decisions and feedback.

part-objectives = Objectives and results
    .file = objectives
part-actions = Actions
    .file = actions
part-risks = Risks
    .file = risks
part-decisions = Decisions requested and feedback
    .file = decisions
heading-decisions = Decisions requested
heading-group-feedback = What the steering group said and what was done about it

quoted = “{ $text }”

## Objectives

objectives-none-title = No objectives have been set down
objectives-none = Results cannot be compared with targets, since none have been set down.
objectives-tally = { $all ->
    [one] { $met ->
        [one] There is one target, and it <b>is met</b>.
       *[other] { $missed ->
            [one] There is one target, and it <b>is not met</b>.
           *[other] There is one target, and it cannot be said yet whether it is met.
        }
    }
   *[other] There are { $all_shown } targets. { $met ->
        [0] { $missed ->
            [0] Of none can it be said yet whether it is met.
            [one] <b>One is not met</b>{ $open ->
                [0] .
                [one] , and one is open.
               *[other] , and { $open_shown } are open.
            }
           *[other] <b>{ $missed_shown } are not met</b>{ $open ->
                [0] .
                [one] , and one is open.
               *[other] , and { $open_shown } are open.
            }
        }
        [one] <b>One is met</b>{ $missed ->
            [0] {""}
            [one] { $open ->
                [0] {" "}and
               *[other] ,
            } <b>one is not</b>
           *[other] { $open ->
               [0] {" "}and
              *[other] ,
           } <b>{ $missed_shown } are not met</b>
        }{ $open ->
            [0] .
            [one] , and one is open.
           *[other] , and { $open_shown } are open.
        }
       *[other] <b>{ $met_shown } are met</b>{ $missed ->
            [0] {""}
            [one] { $open ->
                [0] {" "}and
               *[other] ,
            } <b>one is not</b>
           *[other] { $open ->
               [0] {" "}and
              *[other] ,
           } <b>{ $missed_shown } are not met</b>
        }{ $open ->
            [0] .
            [one] , and one is open.
           *[other] , and { $open_shown } are open.
        }
    }
}
objectives-chance = { $unsure ->
    [one] { $all ->
        [one] The difference from the target may still be chance.
       *[other] For one of them the difference from the target may be chance.
    }
   *[other] For { $unsure_shown } of them the difference from the target may be chance.
}
objectives-unsure = Where the table says “uncertain”, the confidence interval reaches to both sides of the target: chance is enough to explain the difference.
objectives-caption = Targets and what was reached. The result also says whether the confidence interval reaches over the target.
objectives-note = The confidence interval is that of shares and times. Points and counts are compared with the target as they are.
objective-employment = Employment rate of clients, { $quarter }
objective-first-job = Days to the first job, median
objective-retention = Jobs that lasted at least 13 weeks
objective-fidelity = Fidelity points, latest review
objective-fidelity-finished = Fidelity points, of the finished reviews: { $unit }
objective-fidelity-unit = Fidelity points, lowest unit: { $unit }
objective-pilots = From the group pilots to paid work, people
objective-clients-per-coach = Clients a year per job coach (FTE-year), by team
objective-experts = Experts by experience trained
objective-at-least = at least { $target }
objective-at-most = at most { $target }
objective-from = { $low }–
objective-verdict = { $verdict ->
    [met] met
    [met-unsure] met, uncertain
    [missed] not met
    [missed-unsure] not met, uncertain
    [fewer] not met (fewer than half have got a job in { $days } days)
    [fewer-unsure] not met, uncertain (fewer than half have got a job in { $days } days)
    [hidden] suppressed, cannot say
    [part-hidden] partly suppressed, cannot say
    [quarter-runs] open: the quarter is not over
    [not-yet] open: not met yet
    [unfinished] open: { $units }, review unfinished
   *[unknown] no figure, cannot say
}
column-objective = Objective
column-objective-target = Target
column-reached = Reached
column-verdict = Result

## Actions

actions-none = Actions cannot be shown, since none have been set down.
actions-lead = { $count ->
    [one] The project has one action: { $parts }.
   *[other] Of the project's { $all } actions { $parts }.
}
actions-part-done = { $count ->
    [one] one is <b>done</b>
   *[other] { $number } are <b>done</b>
}
actions-part-ongoing = { $count ->
    [one] one is under way
   *[other] { $number } are under way
}
actions-part-late = { $count ->
    [one] one is late
   *[other] { $number } are late
}
actions-part-stopped = { $count ->
    [one] one has been stopped
   *[other] { $number } have been stopped
}
actions-part-not-started = { $count ->
    [one] one has not begun
   *[other] { $number } have not begun
}
actions-behind = { $count ->
    [one] Action { $list } needs attention.
   *[other] Actions { $list } need attention.
}
actions-caption = Actions of the project plan: where each stands, its step of improvement, and what has come of it. The steps are plan, do, check and act.
action-not-started = not begun
action-ongoing = under way
action-done = done
action-late = late
action-stopped = stopped
pdca-plan = plan
pdca-do = do
pdca-check = check
pdca-act = act
actions-no-part = Other actions
column-action = Action
column-status = Status
column-pdca = Step
column-outputs = Outputs

## Risks

risks-none = Risks cannot be shown, since none have been set down.
risks-lead = { $count ->
    [one] The greatest risk is <b>{ $list }</b>
   *[other] The greatest risks are <b>{ $list }</b>
} ({ $count ->
    [one] size
   *[other] size of each
} { $size } on a scale of 1–25).
risks-caption = Risks from the greatest to the smallest. Probability and impact were judged on a scale of 1–5; size is their product.
column-risk = Risk
column-probability = Probability
column-impact = Impact
column-risk-size = Size
column-handling = Handling

## Feedback

feedback-none = No feedback of the steering group has been set down.
group-feedback-caption = What the steering group said, the newest first, and what was done about it.
feedback-open = no answer yet
column-day = Date
column-said = Feedback
column-done = What was done

## Job coaches

teams-caption = Teams of job coaches, the organisations that they come from, and the municipalities in which they work together.
staff-caption = Job coaches and full-time equivalents by organiser on { $date }.
coaches-sentence = On { $date } there { $count ->
    [one] was <b>one job coach</b>
   *[other] were <b>{ $coaches } job coaches</b>
}, { $fte } full-time equivalents in all.
column-team-lead = Team lead
column-organisations = Organisations
column-municipalities = Municipalities
team-tuntematon = team not known
