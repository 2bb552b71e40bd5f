# The words of the program, in English. Variants stand on lines of their own, `*[other]` last.

## Files in general
not-toml = this is not valid TOML: { $reason }
unknown-key = there is no key `{ $key }` here
did-you-mean = did you mean `{ $meant }`?
known-keys = keys that fit here: { $keys }
missing-key = the key `{ $key }` is missing
wanted-string = this must be text in quotation marks
wanted-strings = this must be text in quotation marks, or a list of such texts
wanted-integer = this must be a whole number from { $least } to { $most }
wanted-boolean = this must be `true` or `false`
wanted-any-or-id = this must be `true`, or an id in quotation marks
wanted-table = this must be a table
wanted-tables = this must be a table, or a list of tables
out-of-range = `{ $key }` must be from { $least } to { $most }
unknown-value = `{ $value }` is not one of the values that fit here
known-values = values that fit here: { $values }
duplicate-id = the id `{ $id }` is used twice
hidden-characters = hidden characters in this text; they are shown as [U+…]
unreadable = cannot read this file: { $reason }
too-large = this file has { $megabytes } MB; the largest that is read has 4 MB
too-large-help = a scenario of 500 lines has about 100 kB: is this the right file?
not-utf8 = this file is not UTF-8 (byte { $at })
not-utf8-help = save it again with the encoding UTF-8

## Phrases
phrase-empty = this phrase can match nothing: it is empty, or all of it may be missing
phrase-bracket = a bracket is not closed here, or closes nothing
phrase-escape = to mean the character itself, write a backslash before it
phrase-gap = `*` stands between two words, not at the start, the end or beside another `*`
phrase-dangling = `?` and `~` belong to a word: `word?`, `~word`
phrase-too-many = this phrase has more than a million variants; split it into several
phrase-too-long = this phrase is too long: at most 32 words and four `*`
phrase-group = there is no group of words called `{ $name }`

## Lexicons
example-misses = the rule `{ $id }` does not match its own example
example-matches = the rule `{ $id }` matches an example that it must not match
unknown-rule = the lexicon has no rule `{ $id }`
words-header = the first line of this file names its columns, separated by tabs: { $wanted }
words-row = a row has { $columns } columns separated by tabs: words, then whole numbers

phrase-barred = this phrase can never match: its own `unless` rules out all of it

## Scenarios
unknown-id = nothing in this scenario has the id `{ $id }`
plain-id = the id `{ $id }` must be made of a-z, 0-9 and hyphens
missing-language = `{ $key }` has no text in the language `{ $lang }`
wanted-time = `{ $key }` must be a time of day such as "18:00"
met-by-nothing = this says nothing about how the need is met
never-together = `{ $key }` and `{ $other }` never hold together, so this line would never be said
needs-condition = `{ $key }` only makes sense together with { $other }
wrong-sort = `{ $kind }` does not belong under `{ $key }`
says-nothing = this line has no words
blank-open = `{"{"}` is not closed
blank-forms = this needs { $wanted } forms, separated by `|`
blank-unknown = there is no blank called `{"{"}{ $blank }{"}"}`

## check
check-clean = { $files ->
    [one] no faults found
   *[other] no faults found in { $files } places
}
check-found = { $findings ->
    [one] one finding
   *[other] { $findings } findings
}

## Signals and marks
signal-name = { $kind ->
    [but] understanding taken back by a “but”
    [script] recited courtesy
    [policy] hiding behind policy
    [deflect] passing it on
    [vague] a promise without who, what or when
    [disbelief] doubting the customer
    [lecture] lecturing
    [calm] ordering feelings
    [pleasantry] a pleasantry at the wrong moment
    [reask] asking again for what was given
    [belittle] making it small
    [self-service] sending to self-service
    [favour] calling what is due a favour
    [burden] handing the work to the customer
    [familiar] unasked-for familiarity
    [hostile] hitting back
    [feeling] naming the feeling
    [validate] saying the customer is right
    [apology] an apology
    [paraphrase] the customer's own words
    [listen] listening
    [thanks] thanks
    [fault] owning the mistake
    [act] “I'm doing it”
    [decide] a decision
    [stay] staying with it
    [name] a name behind it
    [follow-up] coming back to the customer
    [handover] a warm hand-over
    [boundary] a calm boundary
    [step] a concrete step
    [time] a time
    [option] a choice
    [question] a useful question
    [fact] a fact of the case
    [scope] an honest limit and what can be done
    [check-back] checking that it fits
    [root-cause] seeing to the cause
    [goodbye] a goodbye
   *[other] { $kind }
}
next-with = would go further with: { $kind }
next-without = would go further without: { $kind }
next-level = for { $level }: { $wanted } ({ $lacks })
rubric-title = how a reply is judged
rubric-intro = Three marks from 0 to 3 for every reply, and one from 0 to 10 for all of it. Length earns nothing, nor does piling up fine words.
rubric-level = { $level ->
    [empathy-0] cold, or the customer is brushed off
    [empathy-1] general: “sorry about that”, “I understand”
    [empathy-2] names the feeling, or what happened to this customer
    [empathy-3] specific, without a “but” or an “if”: it stands with the customer
    [ownership-0] nobody's: others are to blame, the system, the customer
    [ownership-1] “we'll look into it”: somebody, somehow
    [ownership-2] taken on: “I'm checking this now”, “that's our mistake”
    [ownership-3] mine to the end: the fault admitted, a name behind it, staying until it is done
    [resolution-0] nothing moves
    [resolution-1] a step, but general or unclear
    [resolution-2] a concrete step, the right question or the right fact
   *[resolution-3] what the customer needs, with a time, somebody who does it, or a real choice
}
rubric-hollow = What takes from a reply
mark-name = { $mark ->
    [empathy] empathy
    [ownership] ownership
    [resolution] resolution
   *[other] overall
}
reply-name = { $reply ->
    [repeated] the same words again
    [stuffed] a heap of offers at once
    [hostile] an attack
    [nonsense] words without sense
    [off-topic] off the matter
    [empty-courtesy] polite, and nothing moves
   *[other] a word or two
}
gauge-name = { $gauge ->
    [anger] anger
    [fear] fear
    [hurt] hurt
   *[other] trust
}
outcome-name = { $outcome ->
    [resolved] resolved
    [calmed] calmer, not all solved
    [unresolved] broken off
    [resigned] gave up
    [hung-up] hung up
   *[other] time ran out
}
action-name = { $action ->
    [silence] silence
    [hold] on hold
    [resume] back on the line
    [manager] the manager is asked
    [manager-yes] the manager agreed
    [manager-no] the manager said no
    [transfer] handed over
    [transfer-warm] handed over, with an introduction
    [transfer-cold] handed over without a word
    [promise-due] a promise came due
    [hangup] hung up
    [hung-up] hung up
    [timeout] the time is up
    [stop] broken off
   *[other] a pause
}
register-name = { $register ->
    [short] in short
    [plain] plainly
   *[other] warmly
}
owner-name = { $owner ->
    [agent] by the agent
    [manager] by the manager
    [other] by somebody else
   *[none] by nobody in particular
}

## Debrief
debrief-title = { $title } · { $name } · { $outcome }
label-keep = Keep:
label-change = Change:
label-agent = Agent:
label-better = Another way to say it
heading-curves = How it went
heading-turns = Reply by reply
heading-needs = What { $name } needed
heading-promises = What was promised
heading-result = What came of it
heading-hidden = What was underneath
heading-beyond = What no agent could have changed
anger-moved = { $anger } ({ $change })
effect-need = met: { $label }
effect-offer = an offer
effect-fact = a fact
effect-promise = { $state ->
    [kept] a promise kept
    [broken] a promise broken
    [overreach] a promise beyond the house's limits
   *[other] a promise
}
effect-waiting = nothing moved
need-met = { $label }
need-missed = { $label } – missed
need-found = beneath the complaint: { $label } – found
need-hidden = beneath the complaint: { $label } – not found
no-promises = Nothing was promised.
due-never = no time given
due-at = by { $time }
promise-kept = kept
promise-broken = broken
promise-open = still open
promise-overreach = more than may be promised here
fcr-yes = Solved in this one call (first-call resolution: yes).
fcr-no = Not solved in this call (first-call resolution: no).
leaving = Likely to leave: { $level ->
    [low] low
    [medium] medium
   *[high] high
}. { $because }
leaving-figures = As reported in the trade, not our forecast: of customers solved on the first call 3 % tend to leave, of those not solved 38 %; and of those who leave, 68 % go because of indifference.
leaving-solved = The matter itself is settled.
leaving-unsolved = The matter is still open.
leaving-resigned = Giving up looks calm, and is leaving.
leaving-indifference = { $replies ->
    [one] One reply sounded like indifference.
   *[other] { $replies } replies sounded like indifference.
}
leaving-trust = Trust at the end is { $trust } of 100.
leaving-cool = It ended cool: anger { $anger } of 100.
leaving-broken = A promise came due and nothing had happened.
mean-marks = Marks, on average: empathy { $empathy } of 3, ownership { $ownership } of 3, resolution { $resolution } of 3, overall { $overall } of 10.
suggestion = Worth carrying to management: { $suggestion }
resigned-note = It grew quiet at the end. That was not calm: that was a customer who has stopped expecting anything.
story-start = { $name } came in with anger at { $anger }.
story-nobody = Nobody answered.
story-first-helped = The first thing heard was “{ $quote }”, and it was a relief.
story-first-nothing = The first thing heard was “{ $quote }”. It changed nothing.
story-first-hurt = The first thing heard was “{ $quote }”, and it made things worse.
story-best = What got through most was “{ $quote }” (anger down by { $points }).
story-worst = What hurt most was “{ $quote }” (anger up by { $points }).
story-resolved = At the end the matter was settled, and { $name } left with anger at { $anger }.
story-resolved-cool = At the end the matter was settled; { $name } left cool, with anger at { $anger }: fair enough.
story-calmed = Not everything was settled, and { $name } could live with that: anger { $anger }.
story-unresolved = The talk with { $name } broke off before it was settled, with anger at { $anger }.
story-resigned = In the end { $name } asked for nothing any more. Trust was at { $trust }.
story-hung-up = The talk with { $name } ended with the line cut, anger at { $anger }.
story-timeout = The time ran out; { $name } was left with anger at { $anger }.
keep = { $kind }: “{ $quote }”. That reply took { $points } off the anger.
keep-reply = “{ $quote }”. That reply took { $points } off the anger.
keep-nothing = nothing yet: nobody answered. The next time, one honest sentence is a start.
keep-trying = nothing in particular this time. Next time, begin with what happened to the customer.
change = { $times ->
    [one] { $kind }, as in “{ $quote }”.
   *[other] { $kind }, { $times } times, as in “{ $quote }”.
}
change-reply = “{ $quote }” put { $points } on the anger.
change-empathy = say back what happened, in the customer's own words, before anything else.
change-ownership = say “I” and what “I” am doing: who takes this on was not always clear.
change-resolution = end each reply with the next step and its time.

## Play
play-help =
    Type what you would say and press Enter. Ctrl-D ends.
    Actions: /hold  /resume  /manager OFFER  /transfer warm|cold  /hangup
play-gauges = [{ $gauge } { $anger } · trust { $trust }]
play-card = On your screen
play-may-decide = You may decide
play-may-promise = You may promise a call back until { $until }
play-ask-manager = Ask the manager
play-prompt = >
play-too-long = That is more than anybody says in one breath. Nothing was lost: please send less at once.
play-not-recorded = The conversation cannot be recorded, so she does not answer ({ $reason }). Your reply is still here: press Enter to try again, or start with --no-record.
play-unknown-action = { $text } is not an action. Known: /wait 20s, /hold, /resume, /manager OFFER, /transfer warm|cold, /hangup. A literal slash is written //
play-left = { $lines ->
    [one] The conversation had ended; one line was left over.
   *[other] The conversation had ended; { $lines } lines were left over.
}
play-worked = heard: { $kinds }
play-hurt = hurt: { $kinds }
play-nothing = nothing in it reached her
no-scenario = there is no scenario called `{ $id }`; `kashuv list` shows them
no-language = the scenario `{ $id }` has no text in the language `{ $lang }`
bad-replies = line { $line } is not a reply: { $text }
bad-replies-help = a reply has at most 20,000 bytes; actions are /wait 20s, /hold, /resume, /manager OFFER, /transfer warm|cold, /hangup; a literal slash is written //
log-cut = { $path }: the recording breaks off after reply { $turn }; everything up to there is shown
log-edited = { $path }: reply { $turn } was changed after it was recorded; everything before it is shown
log-empty = { $path }: this is not a recording
no-recordings = nothing is recorded yet
replay-same = Played again: the same, word for word.
replay-differs = Played again, it differs from reply { $turn } on.
replay-older = Recorded with engine or data other than today's ({ $engine }); shown as recorded.
transcript-fails = the transcript “{ $name }” does not end as expected: { $found }

## Commands
no-home = there is no folder for your data; set KASHUV_HOME, or start with --no-record
cannot-record = the conversation cannot be recorded ({ $reason }). Make room or change the folder with KASHUV_HOME, or start with --no-record.
channel-name = { $channel ->
    [phone] phone
    [counter] counter
   *[chat] chat
}
list-line = { $id } – { $title } · { $channel } · { $minutes } min · { $languages }
help-about = Practise with an upset customer who hears what you really say. Without a command a conversation starts at once.
help-ui = language of the program (else the environment's)
help-scenarios = folder with further scenarios
help-locales = folder with lexicons, lines and advice that replace the built-in ones
help-help = this help
help-version = the version
help-play = a conversation, straight away, and its debrief
help-play-scenario = id of a scenario (see `kashuv list`), or a path
help-lang = language of the conversation
help-seed = number that decides between lines that fit equally; the same one gives the same conversation
help-mode = learn: a better way to say it after each reply; practice: what each reply did; exam: nothing until the end
help-address = how the customer addresses you in Hebrew
help-trainee = your name
help-plain = line by line, without a full screen (screen readers, pipes)
help-replies = plays the replies in this file, one a line, without a terminal
help-format = format of what is printed
help-output = writes to this file
help-record = record the conversation also when it is played from a file
help-no-record = do not record the conversation
help-list = the scenarios that can be played
help-debrief = the debrief of a recording
help-recording = a recording; without it the latest
help-replay = what was said in a recording, and whether it plays the same today
help-score = judges replies: JSON Lines in, JSON Lines out
help-explain = also tell what each mark is made of, and what it lacks
help-judge = how well the judge agrees with people, and what they teach it
help-judge-evaluate = figures of agreement for labelled replies (JSON Lines, see docs/judge.md)
help-judge-fit = fits weights to labelled replies; writes weights.toml and words.tsv
help-files = files of labelled replies; when fitting, each counts as one author
help-fresh = one more file, of replies that nobody read while writing rules; may be given several times
help-worst = also list so many replies on which labels and judge are furthest apart
help-without = what the judge shall do without
help-shuffle-case = give every situation the case of another one
bad-line = { $file }, line { $line }: { $reason }
no-labelled = none of these files has labelled replies in this language ({ $lang })
evaluate-head = { $language }: { $replies } replies to { $situations } situations
evaluate-foot = Pairs of replies in the labelled order, [where 95 of 100 redrawings of the situations fall].
fit-left-out = Written. The figures are of replies whose file was left out of the fit:
help-judge-diff = which labelled replies and which recorded ones your own rules would judge differently
help-judge-rubric = how a reply is judged
help-own = your file of rules and examples (docs/judge.md)
help-keep = keep the file: from then on every command uses it
diff-sum = { $better } better, { $worse } worse, { $unknown } changed without a label to tell
diff-verdict = { $verdict ->
    [better] better
    [worse] worse
   *[other] changed
}
diff-kept = kept: { $path }
help-check = every fault of scenarios, lexicons and general lines
help-paths = files or folders
no-offer = nothing here is called `{ $offer }`; what can be asked for: { $known }
duty-missed = By duty this had to be asked, and was not: { $label }.
log-foreign = { $path }: reply { $turn } was written by another version; everything before it is shown
log-newer = { $path }: this recording has format { $format }, which is later than this program; a newer kashuv reads it
no-language-named = one text for all languages: say which it is with `language = "en"` at the top, or give one a language
effect-line = what it stirred up
effect-gave-up = gave up
play-manager-offer = { $label } (/manager { $id })
quoted = “{ $text }”
help-bidi = how Hebrew letters are put in order: auto, as-sent, explicit, konsole, mlterm, lrm or logical (also KASHUV_BIDI)
help-doctor = say what this terminal is and how Hebrew is shown on it
points-up = +{ $points }
points-down = −{ $points }
must-be = `{ $key }` must be { $value }

## The screen
key-label = { $command ->
    [send] send
    [choose] choose
    [new-line] new line
    [again] retry
    [act] act
    [hint] hint
    [card] card
    [rubric] rubric
    [help] help
    [pause] pause
    [search] search
    [settings] settings
    [next-reply] next reply
    [previous-reply] before
    [play-again] same again
    [play-next] next customer
    [copy-all] copy
    [save] save
    [lobby] list
    [back] close
   *[quit] quit
}
key-help = { $command ->
    [send] say what is written in the field
    [choose] take what is chosen, or go on
    [new-line] a new line in the field
    [again] back to an earlier reply, and on from there; both roads are kept
    [act] hold, a moment of silence, the manager, hand over, hang up
    [hint] what might help now
    [card] what is known, and what may be decided and promised
    [rubric] how a reply is judged
    [help] these keys
    [pause] stop the clock: settings, the debrief, the way out
    [language] the other language; before the first reply the conversation changes too
    [letters] the other order of letters, if Hebrew looks reversed
    [suspend] back to the shell; fg comes back here
    [redraw] draw everything anew
    [quit] leave
    [back] close what lies on top; in the list, show everything again
    [interrupt] close; twice from a conversation, leave
    [search] look for a scenario
    [settings] name, language, form of address, mode, seed, clock
    [lobby] back to all scenarios
    [next-reply] to the next reply
    [previous-reply] to the reply before
    [copy-all] put the debrief on the clipboard
    [save] save the debrief as a text file
    [play-again] the same customer once more
    [play-next] the next customer
    [left] one place to the left
    [right] one place to the right
    [up] up
    [down] down
    [page-up] a page up
    [page-down] a page down
    [home] to the start of the line
    [end] to the end of the line
    [first] to the very start
    [last] to the very end
    [word-left] a word to the left
    [word-right] a word to the right
    [select-left] select to the left
    [select-right] select to the right
    [select-up] select upwards
    [select-down] select downwards
    [select-home] select to the start of the line
    [select-end] select to the end of the line
    [select-word-left] select a word to the left
    [select-word-right] select a word to the right
    [select-all] select everything
    [backspace] delete backwards
    [delete] delete forwards
    [delete-word] delete the word before
    [delete-word-forward] delete the word behind
    [copy] copy what is selected; where nothing is, pause
    [cut] cut what is selected
    [undo] take the last change back
    [redo] make it again
    [older] the reply said before (in an empty field ↑ too)
   *[newer] the reply said after
}
anger-word = { $gauge ->
    [fear] { $band ->
        [calm] at ease
        [annoyed] worried
        [angry] afraid
       *[furious] terrified
    }
    [hurt] { $band ->
        [calm] soothed
        [annoyed] stung
        [angry] hurt
       *[furious] deeply hurt
    }
   *[anger] { $band ->
        [calm] calm
        [annoyed] annoyed
        [angry] angry
       *[furious] furious
    }
}
trust-word = { $band ->
    [low] hardly any
    [some] some
   *[high] yes
}
mode-name = { $mode ->
    [learn] learn
    [practice] practice
   *[exam] exam
}
lang-name = { $lang ->
    [he] Hebrew
   *[en] English
}
address-name = { $address ->
    [masculine] addressed as a man (Hebrew)
    [feminine] addressed as a woman (Hebrew)
   *[neutral] gender left open (Hebrew)
}
temper-name = { $temper ->
    [even] even-tempered
    [quick] quick to flare up, quick to cool
    [slow-to-trust] slow to trust
    [cold] cold
   *[fearful] fearful
}
lobby-title = kashuv
lobby-about = Who is waiting?
lobby-filter = looking for: { $text }
lobby-nothing = nothing here by that name
best-so-far = best so far: { $outcome }
minutes = { $minutes } min
nobody-named = no name
seed-shown = seed { $seed }
seed-each-time = another one each time
seed-wanted = a seed is a whole number; empty means another one each time
talk-over = It is over: { $outcome }.
first-speak = Type what you would really say, in your own words, and press Enter. There are no buttons to guess: every word counts. (^L עברית · ^B if Hebrew letters look reversed)
first-gauge = The upper bar is the customer's mood. Under your reply stands what got through (+) and what hurt (−), and the words that did it are underlined.
first-card = The case card (^K) tells what you know and what you may decide without asking anybody. ^O does things; ^R takes a reply back.
reply-moved = { $mood ->
    [better] it eased things
    [worse] it made things worse
   *[same] it changed nothing much
}
hint-title = What might help now
hint = { $which ->
    [listen] The customer is still letting off steam. Say back what happened, in their words and with their facts, and that it was not right. A solution would not be heard yet.
    [broken] A promise came due and nothing had happened. Own that first, then say what happens now and by when.
    [testing] You are being tested: is it just talk again? One concrete thing helps, with your name and a time on it.
    [step] The ground is ready. Look at the card: what may you decide by yourself? Say what you are doing, now, and by when.
   *[close] What matters is settled. Check that it fits, say who does what by when, and part.
}
hint-duty = The customer can listen now. By duty this still has to be asked: { $label }.
hint-exam = No hints in an exam. Everything is told at the end.
card-title = the case
card-must-ask = By duty, ask for
card-may-not-tell = May not be told
card-told = Told to you
act-title = Instead of words
act-name = { $act ->
    [hold] put on hold
    [resume] come back to the line
    [quiet] work in silence for twenty seconds
    [warm] hand over, and explain
    [cold] hand over, without a word
    [hangup] hang up
    [chat-hold] ask for a moment
    [chat-resume] come back to the chat
    [chat-hangup] close the chat
    [stay] stay with the customer
   *[other] { $act }
}
act-note = { $act ->
    [hold] the clock runs on
    [quiet] say so first
    [manager] twenty seconds
    [cold] customers notice
   *[other] {""}
}
hang-up-title = Really?
quiet-passed = Twenty seconds have passed in silence.
manager-answered = { $answer ->
    [yes] the manager agrees: { $offer }
   *[no] the manager says no: { $offer }
}
scenario-faulty = this is no scenario that can be played; `kashuv check` names its faults
settings-unread = The settings could not be read, so these are the usual ones; the old file is kept beside.
no-folder = there is no folder { $path }
act-manager = ask the manager: { $offer }
again-title = Again from which reply?
again-exam = An exam goes on to its end; from the debrief there is a way back.
reply-takes = takes { $time } to say
again-nothing = nothing was said yet
again-here = Say it differently; the first try is kept too.
anger-then = { $gauge } before it: { $anger }
pause-title = The clock stands
pause-name = { $what ->
    [go-on] go on
    [stop] end here and read the debrief
    [debrief] read the debrief
    [settings] settings
    [help] keys
    [lobby] all scenarios
   *[quit] quit
}
clock-stands = clock stands
field-reply = your reply
field-over = it is over
field-over-hint = Enter: the debrief · ^R: another try from an earlier reply
field-hint = what would you say?
too-small = Please make the window larger: { $columns } columns and { $rows } rows are needed. ^C leaves.
help-title = Keys
cannot-open = This cannot be played
cannot-save = The debrief could not be saved
saved-to = saved: { $path }
copied = copied (if pasting brings nothing, press s to save it)
not-recorded-title = Not recorded
not-happened = This could not be recorded ({ $reason }), so it has not happened. The clock stands. Enter tries it again; kashuv play … --no-record practises without a recording.
cannot-keep = The settings could not be kept
talk-not-recorded = What you wrote could not be recorded ({ $reason }), so nobody has heard it. It is still in the field, and the clock stands. Enter tries again, Esc goes back to it; kashuv play … --no-record practises without a recording.
settings-title = Settings
settings-next-time = Settings (name, address, mode and seed from the next conversation on)
setting-name = { $setting ->
    [name] your name
    [language] language
    [address] how Hebrew addresses you
    [mode] mode
    [seed] seed
    [clock] the clock waits while you type
   *[letters] order of Hebrew letters
}
yes = yes
no = no
letters-program = put right here
letters-terminal = left to the terminal
ask-search = search
ask-name = your name
ask-seed = seed (a whole number)

# doctor
doctor-no-terminal = This is no terminal that a screen can be shown on; text goes out in its own order.
doctor-nothing = nothing known
doctor-terminal = terminal: { $name }
doctor-answers = it answered: { $answers }
doctor-silent = nothing
doctor-unasked = it was not asked
doctor-size = size: { $width } columns, { $height } rows
doctor-colours = colours: { $colours ->
    [mono] none
    [sixteen] 16
   *[true] all
}
doctor-mode = order of letters: { $mode ->
    [as-sent] as-sent (kashuv puts them in order)
    [explicit] explicit (kashuv does, with the terminal's own order switched off)
    [konsole] konsole (kashuv does, with Konsole's own order switched off)
    [mlterm] mlterm (kashuv does, with mlterm's own order switched off)
    [lrm] lrm (kashuv does, with a mark behind every letter)
   *[logical] logical (the terminal does)
}
doctor-why = because { $why ->
    [asked] it was asked for
    [kept] it was chosen in this terminal before
    [answered] the terminal said what it is
    [environment] the environment tells which terminal this is
   *[guessed] nothing is known for certain: a guess
}
doctor-test = This has to read "shalom! 123 abc (bdika)", from the right:
# letters, digits, Latin and brackets: what goes wrong first
doctor-line = שלום! 123 abc (בדיקה)
doctor-advice = If it does not: ^B inside the program, or --bidi with another mode.
