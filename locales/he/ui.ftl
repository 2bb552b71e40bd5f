# המילים של התוכנה, בעברית. כל צורה בשורה משלה, `*[other]` אחרונה.

## Files in general
not-toml = זה לא TOML תקין: { $reason }
unknown-key = אין כאן מפתח בשם `{ $key }`
did-you-mean = אולי הכוונה הייתה ל־`{ $meant }`?
known-keys = המפתחות שמתאימים כאן: { $keys }
missing-key = חסר כאן המפתח `{ $key }`
wanted-string = כאן צריך לבוא טקסט במירכאות
wanted-strings = כאן צריך לבוא טקסט במירכאות, או רשימה של טקסטים כאלה
wanted-integer = כאן צריך לבוא מספר שלם בין { $least } ל־{ $most }
wanted-boolean = כאן צריך לבוא `true` או `false`
wanted-any-or-id = כאן צריך לבוא `true`, או מזהה במירכאות
wanted-table = כאן צריכה לבוא טבלה
wanted-tables = כאן צריכה לבוא טבלה, או רשימה של טבלאות
out-of-range = הערך של `{ $key }` צריך להיות בין { $least } ל־{ $most }
unknown-value = הערך `{ $value }` לא מתאים כאן
known-values = הערכים שמתאימים כאן: { $values }
duplicate-id = המזהה `{ $id }` מופיע פעמיים
hidden-characters = יש בטקסט תווים נסתרים; הם מוצגים כך: [U+…]
unreadable = אי אפשר לקרוא את הקובץ: { $reason }
too-large = גודל הקובץ { $megabytes } מגה־בייט; נקראים קבצים של עד 4
too-large-help = תרחיש של 500 שורות שוקל בערך 100 קילו־בייט. זה הקובץ הנכון?
not-utf8 = הקובץ לא בקידוד UTF-8 (בית { $at })
not-utf8-help = צריך לשמור אותו מחדש בקידוד UTF-8

## Phrases
phrase-empty = הביטוי הזה לא יתאים לכלום: הוא ריק, או שכל המילים בו רשות
phrase-bracket = יש כאן סוגר שלא נסגר, או שלא נפתח
phrase-escape = כדי שהתו ייקרא כפשוטו, כותבים לפניו לוכסן הפוך
phrase-gap = ‏`*` באה בין שתי מילים, לא בהתחלה, לא בסוף ולא ליד `*` אחרת
phrase-dangling = ‏`?` ו־`~` נצמדים למילה: `מילה?`, `~מילה`
phrase-too-many = לביטוי הזה יש יותר ממיליון צורות; כדאי לפצל אותו לכמה ביטויים
phrase-too-long = הביטוי הזה ארוך מדי: לכל היותר 32 מילים וארבע `*`
phrase-group = אין קבוצת מילים בשם `{ $name }`

## Lexicons
example-misses = הכלל `{ $id }` לא מזהה את הדוגמה שלו עצמו
example-matches = הכלל `{ $id }` מזהה דוגמה שאסור לו לזהות
unknown-rule = אין בלקסיקון כלל `{ $id }`
words-header = השורה הראשונה בקובץ מונה את העמודות, מופרדות בטאב: { $wanted }
words-row = בכל שורה { $columns } עמודות מופרדות בטאב: מילים, ואחריהן מספרים שלמים

phrase-barred = הביטוי הזה לא יתאים אף פעם: ה־`unless` שלו פוסל את כולו

## Scenarios
unknown-id = אין בתרחיש שום דבר עם המזהה `{ $id }`
plain-id = המזהה `{ $id }` צריך להיות מאותיות a-z, ספרות ומקפים
missing-language = ל־`{ $key }` אין טקסט בשפה `{ $lang }`
wanted-time = הערך של `{ $key }` צריך להיות שעה, למשל "18:00"
met-by-nothing = לא כתוב כאן איך הצורך נענה
never-together = התנאים `{ $key }` ו־`{ $other }` אף פעם לא מתקיימים יחד, ולכן השורה לא תיאמר
needs-condition = לתנאי `{ $key }` יש משמעות רק יחד עם { $other }
wrong-sort = הערך `{ $kind }` לא שייך ל־`{ $key }`
says-nothing = אין מילים בשורה הזאת
blank-open = הסוגר `{"{"}` לא נסגר
blank-forms = כאן צריכות לבוא { $wanted } צורות, מופרדות ב־`|`
blank-unknown = אין משבצת בשם `{"{"}{ $blank }{"}"}`

## check
check-clean = { $files ->
    [one] לא נמצאו תקלות
   *[other] לא נמצאו תקלות ב־{ $files } מקומות
}
check-found = { $findings ->
    [one] ממצא אחד
   *[other] { $findings } ממצאים
}

## Signals and marks
signal-name = { $kind ->
    [but] הבנה, ואז ״אבל״
    [script] נימוס מהדף
    [policy] הסתתרות מאחורי הנוהל
    [deflect] העברת האחריות הלאה
    [vague] הבטחה בלי מי, מה ומתי
    [disbelief] הטלת ספק
    [lecture] הטפת מוסר
    [calm] הוראה להירגע
    [pleasantry] נימוס לא במקום
    [reask] שאלה על מה שכבר נאמר
    [belittle] הקטנה של הבעיה
    [self-service] שליחה לשירות עצמי
    [favour] מה שמגיע מוצג כטובה
    [burden] גלגול העבודה לצד השני
    [familiar] חברמניות לא במקום
    [hostile] תשובה עוקצנית
    [feeling] התייחסות לרגש
    [validate] הכרה בצדקת הטענה
    [apology] התנצלות
    [paraphrase] חזרה על מה שנאמר
    [listen] הקשבה
    [thanks] תודה
    [fault] הודאה בטעות
    [act] פעולה בגוף ראשון
    [decide] החלטה
    [stay] ליווי עד הסוף
    [name] השם של מי שמטפל
    [follow-up] הבטחה לחזור עם תשובה
    [handover] העברה חמה
    [boundary] הצבת גבול ברוגע
    [step] צעד ממשי
    [time] יום או שעה
    [option] אפשרות לבחור
    [question] שאלה מועילה
    [fact] פרט מהפנייה
    [scope] כנות לגבי מה אפשר ומה לא
    [check-back] בדיקה שזה מתאים
    [root-cause] טיפול בשורש
    [goodbye] פרידה
   *[other] { $kind }
}
next-with = מה שחסר כאן: { $kind }
next-without = מה שמיותר כאן: { $kind }
next-level = בשביל { $level }: { $wanted } ({ $lacks })
rubric-title = איך שופטים תשובה
rubric-intro = לכל תשובה שלושה ציונים מ־0 עד 3, ועוד אחד מ־0 עד 10 על כולה. אורך לא מזכה בכלום, וגם לא ערימה של מילים יפות.
rubric-level = { $level ->
    [empathy-0] קר, או מנפנף
    [empathy-1] כללי: ״סליחה על זה״, ״זה מובן״
    [empathy-2] קורא בשם לרגש, או למה שקרה דווקא כאן
    [empathy-3] מדויק, בלי ״אבל״ ובלי ״אם״: עומד לצד מי שפנה
    [ownership-0] של אף אחד: אשמים אחרים, המערכת, מי שפנה
    [ownership-1] ״נבדוק״, ״יטופל״: מישהו, איכשהו
    [ownership-2] לוקחים את זה: ״בבדיקה אצלי עכשיו״, ״הטעות שלנו״
    [ownership-3] שלי עד הסוף: מודים בטעות, יש שם מאחורי זה, נשארים עד שזה נגמר
    [resolution-0] שום דבר לא זז
    [resolution-1] צעד, אבל כללי או לא ברור
    [resolution-2] צעד ממשי, השאלה הנכונה או העובדה הנכונה
   *[resolution-3] מה שצריך כאן, עם שעה, עם מישהו שעושה את זה או עם בחירה אמיתית
}
rubric-hollow = מה גורע מתשובה
mark-name = { $mark ->
    [empathy] אמפתיה
    [ownership] לקיחת אחריות
    [resolution] פתרון
   *[other] בסך הכול
}
reply-name = { $reply ->
    [repeated] אותן מילים שוב
    [stuffed] ערימת הצעות בבת אחת
    [hostile] התקפה
    [nonsense] דברים לא מובנים
    [off-topic] לא לעניין
    [empty-courtesy] נימוס בלי תוכן
   *[other] מילה או שתיים
}
gauge-name = { $gauge ->
    [anger] כעס
    [fear] פחד
    [hurt] עלבון
   *[other] אמון
}
outcome-name = { $outcome ->
    [resolved] נפתר
    [calmed] הרוחות נרגעו, לא הכול נפתר
    [unresolved] נקטע באמצע
    [resigned] ויתור
    [hung-up] ניתוק
   *[other] הזמן נגמר
}
action-name = { $action ->
    [silence] שתיקה
    [hold] המתנה על הקו
    [resume] חזרה לקו
    [manager] בקשת אישור מנהל
    [manager-yes] התקבל אישור מנהל
    [manager-no] לא התקבל אישור מנהל
    [transfer] העברה
    [transfer-warm] העברה עם הסבר
    [transfer-cold] העברה בלי מילה
    [promise-due] הגיעה השעה שהובטחה
    [hangup] ניתוק
    [hung-up] ניתוק
    [timeout] הזמן נגמר
    [stop] הפסקה באמצע
   *[other] רגע של שקט
}
register-name = { $register ->
    [short] בקצרה
    [plain] בפשטות
   *[other] בחום
}
owner-name = { $owner ->
    [agent] באחריות מי שענה
    [manager] באחריות המנהל
    [other] באחריות מישהו אחר
   *[none] לא נאמר מי אחראי
}

## Debrief
debrief-title = { $title } · { $name } · { $outcome }
label-keep = לשמור:
label-change = לשנות:
label-agent = תשובה:
label-better = מה אפשר לומר אחרת
heading-curves = איך זה הלך
heading-turns = תשובה אחרי תשובה
heading-needs = מה היה חשוב ל{ $name }
heading-promises = מה הובטח
heading-result = מה יצא מזה
heading-hidden = מה היה מתחת לפני השטח
heading-beyond = מה לא היה תלוי בנציג
anger-moved = { $anger } ({ $change })
effect-need = נענה: { $label }
effect-offer = הצעה
effect-fact = עובדה
effect-promise = { $state ->
    [kept] הבטחה שקוימה
    [broken] הבטחה שהופרה
    [overreach] הבטחה מעבר למה שמותר
   *[other] הבטחה
}
effect-waiting = שום דבר לא זז
need-met = { $label }
need-missed = { $label } – לא קרה
need-found = מאחורי התלונה: { $label } – נמצא
need-hidden = מאחורי התלונה: { $label } – לא נמצא
no-promises = לא הובטח כלום.
due-never = לא נאמר מתי
due-at = עד { $time }
promise-kept = קוימה
promise-broken = הופרה
promise-open = עוד פתוחה
promise-overreach = יותר ממה שמותר להבטיח כאן
fcr-yes = נפתר בשיחה אחת (פתרון בפנייה ראשונה: כן).
fcr-no = לא נפתר בשיחה הזאת (פתרון בפנייה ראשונה: לא).
leaving = הסיכוי לנטישה: { $level ->
    [low] נמוך
    [medium] בינוני
   *[high] גבוה
}. { $because }
leaving-figures = מספרים שמקובל לצטט בענף, לא תחזית שלנו: כשהבעיה נפתרת כבר בפנייה הראשונה, 3% מהלקוחות נוטים לעזוב. כשלא, 38%. מבין אלה שעוזבים, 68% עוזבים בגלל יחס אדיש.
leaving-solved = העניין עצמו נסגר.
leaving-unsolved = העניין עצמו נשאר פתוח.
leaving-resigned = מי שמוותר ככה בדרך כלל כבר לא חוזר.
leaving-indifference = { $replies ->
    [one] תשובה אחת נשמעה אדישה.
   *[other] { $replies } תשובות נשמעו אדישות.
}
leaving-trust = האמון בסוף: { $trust } מתוך 100.
leaving-cool = הפרידה הייתה קרירה: כעס { $anger } מתוך 100.
leaving-broken = הגיעה השעה שהובטחה, ולא קרה כלום.
mean-marks = ציונים, בממוצע: אמפתיה { $empathy } מתוך 3, לקיחת אחריות { $ownership } מתוך 3, פתרון { $resolution } מתוך 3, בסך הכול { $overall } מתוך 10.
suggestion = שווה להעביר להנהלה: { $suggestion }
resigned-note = בסוף נהיה שקט, כי כבר לא היה למה לצפות.
story-start = בתחילת השיחה הכעס של { $name } היה { $anger }.
story-nobody = אף אחד לא ענה.
story-first-helped = התשובה הראשונה הייתה ״{ $quote }״, והיא הקלה.
story-first-nothing = התשובה הראשונה הייתה ״{ $quote }״, וזה לא שינה כלום.
story-first-hurt = התשובה הראשונה הייתה ״{ $quote }״, והיא רק הוסיפה לכעס.
story-best = מה שהכי עזר: ״{ $quote }״ (הכעס ירד ב־{ $points }).
story-worst = מה שהכי פגע: ״{ $quote }״ (הכעס עלה ב־{ $points }).
story-resolved = בסוף העניין נסגר, והכעס של { $name } ירד ל־{ $anger }.
story-resolved-cool = בסוף העניין נסגר. הפרידה מ{ $name } הייתה קרירה, עם כעס { $anger }, וגם זה בסדר.
story-calmed = לא הכול נסגר, ועם זה אפשר לחיות: הכעס של { $name } ירד ל־{ $anger }.
story-unresolved = השיחה עם { $name } נקטעה באמצע, כשהכעס עמד על { $anger }, והעניין לא נסגר.
story-resigned = בסוף ל{ $name } כבר לא היה מה לבקש. האמון ירד ל־{ $trust }.
story-hung-up = השיחה עם { $name } נגמרה בניתוק, כשהכעס עמד על { $anger }.
story-timeout = הזמן נגמר כשהכעס של { $name } עוד עמד על { $anger }.
keep = { $kind }, כמו ״{ $quote }״. התשובה הזאת הורידה { $points } מהכעס.
keep-reply = ״{ $quote }״. התשובה הזאת הורידה { $points } מהכעס.
keep-nothing = עוד אין מה: לא נאמרה אף תשובה. בפעם הבאה, גם משפט כן אחד הוא התחלה.
keep-trying = הפעם שום דבר מיוחד. בפעם הבאה כדאי לפתוח במה שקרה.
change = { $times ->
    [one] { $kind }, למשל ״{ $quote }״.
   *[other] { $kind }, { $times } פעמים, למשל ״{ $quote }״.
}
change-reply = ״{ $quote }״ – כאן הכעס עלה ב־{ $points }.
change-empathy = קודם כול לחזור על מה שקרה, באותן מילים שנאמרו.
change-ownership = לומר ״אני״, ומה אני עושה: לא תמיד היה ברור מי מטפל בזה.
change-resolution = לסיים כל תשובה בצעד הבא ובשעה שלו.

## Play
play-help =
    כותבים מה שהיו עונים בשיחה ולוחצים Enter. יציאה: Ctrl-D.
    פעולות: ‎/hold  /resume  /manager OFFER  /transfer warm|cold  /hangup‎
play-gauges = [{ $gauge } { $anger } · אמון { $trust }]
play-card = על המסך
play-may-decide = אפשר להחליט לבד
play-may-promise = אפשר להבטיח שיחה חוזרת עד { $until }
play-ask-manager = דורש אישור מנהל
play-prompt = >
play-too-long = זה יותר ממה שאומרים בנשימה אחת. שום דבר לא אבד; כדאי לשלוח פחות בבת אחת.
play-not-recorded = אי אפשר להקליט את השיחה, ולכן אין תשובה ({ $reason }). מה שנכתב נשמר כאן: Enter מנסה שוב, ואפשר גם להתחיל עם ‎--no-record‎.
play-unknown-action = ‏{ $text } זו לא פעולה. לוכסן כפשוטו נכתב ‎//‎. הפעולות: ‎/wait 20s, /hold, /resume, /manager OFFER, /transfer warm|cold, /hangup‎
play-left = { $lines ->
    [one] השיחה כבר נגמרה; נשארה שורה אחת.
   *[other] השיחה כבר נגמרה; נשארו { $lines } שורות.
}
play-worked = נקלט: { $kinds }
play-hurt = פגע: { $kinds }
play-nothing = שום דבר מזה לא עבר
no-scenario = אין תרחיש בשם `{ $id }`; ‏`kashuv list` מציג את כולם
no-language = לתרחיש `{ $id }` אין טקסט בשפה `{ $lang }`
bad-replies = שורה { $line } אינה תשובה: { $text }
bad-replies-help = תשובה אחת ארוכה לכל היותר 20,000 בתים. לוכסן כפשוטו נכתב ‎//‎. הפעולות: ‎/wait 20s, /hold, /resume, /manager OFFER, /transfer warm|cold, /hangup‎
log-cut = ‏{ $path }: ההקלטה נקטעת אחרי תשובה { $turn }; מוצג כל מה שעד שם
log-edited = ‏{ $path }: תשובה { $turn } שונתה אחרי שהוקלטה; מוצג כל מה שלפניה
log-empty = ‏{ $path }: זו לא הקלטה
no-recordings = עוד לא הוקלט כלום
replay-same = הורץ שוב: אותו דבר, מילה במילה.
replay-differs = בהרצה חוזרת יש הבדל החל מתשובה { $turn }.
replay-older = הוקלט במנוע או בנתונים אחרים מאלה של היום ({ $engine }); מוצג כפי שהוקלט.
transcript-fails = שיחת הבדיקה ״{ $name }״ לא נגמרת כמצופה: { $found }

## Commands
no-home = אין תיקייה לנתונים; אפשר להגדיר KASHUV_HOME, או להתחיל עם ‎--no-record‎
cannot-record = אי אפשר להקליט את השיחה ({ $reason }). אפשר לפנות מקום, לבחור תיקייה אחרת ב־KASHUV_HOME, או להתחיל עם ‎--no-record‎.
channel-name = { $channel ->
    [phone] טלפון
    [counter] דלפק
   *[chat] צ׳אט
}
list-line = { $id } – { $title } · { $channel } · { $minutes } דק׳ · { $languages }
help-about = תרגול שיחות עם לקוחות כועסים, שמגיבים למה שבאמת נאמר. בלי פקודה מתחילה שיחה מיד.
help-ui = שפת התוכנה (אחרת: השפה של המחשב)
help-scenarios = תיקייה עם עוד תרחישים
help-locales = תיקייה עם לקסיקונים, שורות ועצות במקום המובנים
help-help = העזרה הזאת
help-version = הגרסה
help-play = שיחה, מיד, והסיכום שלה
help-play-scenario = מזהה של תרחיש (ראו `kashuv list`) או נתיב
help-lang = שפת השיחה
help-seed = מספר שמכריע בין שורות שמתאימות באותה מידה; אותו מספר – אותה שיחה
help-mode = ‏learn: מה אפשר לומר אחרת אחרי כל תשובה; practice: מה כל תשובה עשתה; exam: כלום עד הסוף
help-address = צורת הפנייה בעברית
help-trainee = השם של מי שמתרגל
help-plain = שורה אחר שורה, בלי מסך מלא (קוראי מסך, צינורות)
help-replies = מריץ את התשובות שבקובץ, אחת בשורה, בלי מסוף
help-format = הצורה של מה שמודפס
help-output = כתיבה לקובץ הזה
help-record = להקליט גם שיחה שבאה מקובץ
help-no-record = לא להקליט את השיחה
help-list = התרחישים שאפשר לתרגל
help-debrief = הסיכום של הקלטה
help-recording = הקלטה; בלי זה – האחרונה
help-replay = מה נאמר בהקלטה, והאם היום זה יוצא אותו דבר
help-score = שיפוט של תשובות: JSON Lines נכנס, JSON Lines יוצא
help-explain = גם ממה מורכב כל ציון, ומה חסר לו
help-judge = עד כמה השופט מסכים עם בני אדם, ומה הוא לומד מהם
help-judge-evaluate = מדדי הסכמה על תשובות מתויגות (JSON Lines, ראו docs/judge.md)
help-judge-fit = התאמת משקלים לתשובות מתויגות; כותב את weights.toml ואת words.tsv
help-files = קבצים של תשובות מתויגות; בהתאמה כל קובץ נחשב למחבר אחד
help-fresh = קובץ נוסף, של תשובות שאיש לא קרא בזמן כתיבת הכללים; אפשר לחזור עליו
help-worst = להציג גם כמה מהתשובות שבהן התיוג והשופט הכי רחוקים
help-without = על מה השופט יוותר
help-shuffle-case = לתת לכל מצב את פרטי המקרה של מצב אחר
bad-line = { $file }, שורה { $line }: { $reason }
no-labelled = באף אחד מהקבצים אין תשובות מתויגות בשפה הזאת ({ $lang })
evaluate-head = { $language }: { $replies } תשובות ל־{ $situations } מצבים
evaluate-foot = זוגות תשובות בסדר המתויג, [הטווח שבו נופלות 95 מתוך 100 הגרלות חוזרות של המצבים].
fit-left-out = נכתב. המדדים הם על תשובות שהקובץ שלהן לא השתתף בהתאמה:
help-judge-diff = אילו תשובות מתויגות ומוקלטות יישפטו אחרת לפי הכללים שהוספתם
help-judge-rubric = איך שופטים תשובה
help-own = קובץ הכללים והדוגמאות שלכם (docs/judge.md)
help-keep = לשמור את הקובץ: מעכשיו כל הפקודות משתמשות בו
diff-sum = לטובה: { $better }, לרעה: { $worse }, השתנו בלי תיוג שיכריע: { $unknown }
diff-verdict = { $verdict ->
    [better] לטובה
    [worse] לרעה
   *[other] השתנה
}
diff-kept = נשמר: { $path }
help-check = כל התקלות בתרחישים, בלקסיקונים ובשורות הכלליות
help-paths = קבצים או תיקיות
no-offer = אין כאן הצעה בשם `{ $offer }`; אפשר לבקש: { $known }
duty-missed = היה צריך לשאול ולא נשאל – { $label }.
log-foreign = ‏{ $path }: תשובה { $turn } נכתבה בגרסה אחרת; כל מה שלפניה מוצג
log-newer = ‏{ $path }: צורת ההקלטה ({ $format }) חדשה מהתוכנה הזאת; גרסה חדשה יותר תקרא אותה
no-language-named = יש כאן טקסט אחד לכל השפות: צריך לכתוב למעלה `language = "he"`, או טקסט לכל שפה
effect-line = מה שזה עורר
effect-gave-up = ויתור
play-manager-offer = { $label } (‎/manager { $id }‎)
quoted = ״{ $text }״
help-bidi = איך מסודרות האותיות בעברית: ‎auto, as-sent, explicit, konsole, mlterm, lrm‎ או logical (אפשר גם KASHUV_BIDI)
help-doctor = מה המסוף הזה, ואיך מוצגת בו עברית
# A minus sign would change sides between two scripts; an arrow reads the same from either.
points-up = ↑{ $points }
points-down = ↓{ $points }
must-be = הערך של `{ $key }` צריך להיות { $value }

## The screen
key-label = { $command ->
    [send] שליחה
    [choose] אישור
    [new-line] שורה
    [again] שוב
    [act] פעולות
    [hint] רמז
    [card] כרטיס
    [rubric] מחוון
    [help] עזרה
    [pause] השהיה
    [search] חיפוש
    [settings] הגדרות
    [next-reply] הבאה
    [previous-reply] הקודמת
    [play-again] אותה שיחה
    [play-next] שיחה אחרת
    [copy-all] העתקה
    [save] שמירה
    [lobby] לרשימה
    [back] סגירה
   *[quit] יציאה
}
key-help = { $command ->
    [send] לשלוח את מה שכתוב
    [choose] לבחור, או להמשיך
    [new-line] שורה חדשה בתשובה
    [again] לחזור לתשובה קודמת ולענות אחרת; שתי הגרסאות נשמרות
    [act] המתנה, רגע של שקט, מנהל, העברה, ניתוק
    [hint] מה יכול לעזור עכשיו
    [card] מה ידוע, ומה אפשר להחליט ולהבטיח
    [rubric] איך שופטים תשובה
    [help] המקשים האלה
    [pause] לעצור את השעון: הגדרות, סיכום, יציאה
    [language] להחליף שפה; לפני התשובה הראשונה מתחלפת גם שפת השיחה
    [letters] להפוך את סדר האותיות, אם העברית נראית הפוכה
    [suspend] חזרה לשורת הפקודה; fg מחזיר לכאן
    [redraw] לרענן את המסך
    [quit] יציאה
    [back] לסגור את החלון הפתוח; ברשימה: להציג שוב הכול
    [interrupt] סגירה; פעמיים מתוך שיחה: יציאה
    [search] לחפש תרחיש
    [settings] שם, שפה, צורת פנייה, מצב, מספר הגרלה, שעון
    [lobby] חזרה לכל התרחישים
    [next-reply] לתשובה הבאה
    [previous-reply] לתשובה הקודמת
    [copy-all] להעתיק את הסיכום ללוח
    [save] לשמור את הסיכום כקובץ טקסט
    [play-again] אותה שיחה עוד פעם
    [play-next] לשיחה הבאה
    [left] תו אחד שמאלה
    [right] תו אחד ימינה
    [up] למעלה
    [down] למטה
    [page-up] עמוד אחד למעלה
    [page-down] עמוד אחד למטה
    [home] לתחילת השורה
    [end] לסוף השורה
    [first] להתחלה
    [last] לסוף
    [word-left] מילה שמאלה
    [word-right] מילה ימינה
    [select-left] לסמן שמאלה
    [select-right] לסמן ימינה
    [select-up] לסמן למעלה
    [select-down] לסמן למטה
    [select-home] לסמן עד תחילת השורה
    [select-end] לסמן עד סוף השורה
    [select-word-left] לסמן מילה שמאלה
    [select-word-right] לסמן מילה ימינה
    [select-all] לסמן הכול
    [backspace] למחוק לאחור
    [delete] למחוק קדימה
    [delete-word] למחוק את המילה הקודמת
    [delete-word-forward] למחוק את המילה הבאה
    [copy] להעתיק את מה שמסומן; בלי סימון: השהיה
    [cut] לגזור את מה שמסומן
    [undo] לבטל את השינוי האחרון
    [redo] לבצע שוב את מה שבוטל
    [older] התשובה שנאמרה קודם (בתיבה ריקה גם ↑)
   *[newer] התשובה הבאה
}
anger-word = { $gauge ->
    [fear] { $band ->
        [calm] רוגע
        [annoyed] דאגה
        [angry] חרדה
       *[furious] אימה
    }
    [hurt] { $band ->
        [calm] רוגע
        [annoyed] פגיעה קלה
        [angry] כאב
       *[furious] פגיעה עמוקה
    }
   *[anger] { $band ->
        [calm] רוגע
        [annoyed] מורת רוח
        [angry] עצבנות
       *[furious] זעם
    }
}
trust-word = { $band ->
    [low] רעוע
    [some] מהוסס
   *[high] יציב
}
mode-name = { $mode ->
    [learn] למידה
    [practice] תרגול
   *[exam] מבחן
}
lang-name = { $lang ->
    [he] עברית
   *[en] אנגלית
}
address-name = { $address ->
    [masculine] פנייה בלשון זכר
    [feminine] פנייה בלשון נקבה
   *[neutral] פנייה ניטרלית
}
temper-name = { $temper ->
    [even] מזג נוח
    [quick] פתיל קצר, רגיעה מהירה
    [slow-to-trust] אמון שנבנה לאט
    [cold] קרירות
   *[fearful] נטייה לחשש
}
lobby-title = קשוב
lobby-about = מי מחכה?
lobby-filter = חיפוש: { $text }
lobby-nothing = לא נמצא תרחיש מתאים
best-so-far = הכי טוב עד עכשיו: { $outcome }
minutes = { $minutes } דק׳
nobody-named = בלי שם
seed-shown = מספר הגרלה { $seed }
seed-each-time = אקראי
seed-wanted = מספר ההגרלה הוא מספר שלם; בלי מספר: שיחה אקראית בכל פעם
talk-over = סוף השיחה: { $outcome }.
first-speak = כותבים כאן מה שהיו עונים בשיחה אמיתית, במילים שלך, ולוחצים Enter. אין תשובות מוכנות לבחור מהן, וכל מילה משפיעה. (‎^L English‎‏ · ‏‎^B‎ אם האותיות הפוכות)
first-gauge = הפס העליון מראה את מצב הרוח בצד השני. מתחת לתשובה כתוב מה נקלט (+) ומה פגע (−), והמילים שגרמו לזה מסומנות בקו תחתון.
first-card = בכרטיס (‎^K‎) כתוב מה ידוע ומה אפשר להחליט בלי לשאול איש. ‏‎^O‎ פותח את הפעולות, ו־‎^R‎ מחזיר לתשובה קודמת.
reply-moved = { $mood ->
    [better] זה הרגיע
    [worse] זה רק החמיר את המצב
   *[same] זה לא שינה הרבה
}
hint-title = מה יכול לעזור עכשיו
hint = { $which ->
    [listen] בצד השני עוד פורקים את מה שהצטבר. כדאי לחזור על מה שקרה, עם הפרטים שנאמרו, ולומר שזה לא היה בסדר. מוקדם להציע פתרון: הוא עוד לא ייקלט.
    [broken] הגיעה השעה שהובטחה ושום דבר לא קרה. קודם להודות בזה, ואז לומר מה קורה עכשיו ועד מתי.
    [testing] בצד השני בודקים אם גם הפעם אלה רק דיבורים. מה שיעזור: דבר אחד ממשי, עם שם ועם שעה.
    [step] אפשר להתקדם. בכרטיס כתוב מה אפשר להחליט לבד. כדאי לומר בגוף ראשון מה קורה עכשיו ועד מתי.
   *[close] מה שחשוב כבר סגור. נשאר לוודא שזה מתאים, לומר מי עושה מה ועד מתי, ולהיפרד.
}
hint-duty = עכשיו כבר אפשר לשאול. לפי הנוהל עוד צריך לברר: { $label }.
hint-exam = במבחן אין רמזים. הסיכום המלא מופיע בסוף.
card-title = כרטיס המקרה
card-must-ask = לפי הנוהל צריך לשאול
card-may-not-tell = אסור למסור
card-told = מה שהתברר בשיחה
act-title = פעולות
act-name = { $act ->
    [hold] להעביר להמתנה
    [resume] לחזור לקו
    [quiet] לעבוד בשקט עשרים שניות
    [warm] להעביר הלאה, עם הסבר
    [cold] להעביר הלאה, בלי מילה
    [hangup] לנתק
    [chat-hold] לבקש רגע
    [chat-resume] לחזור לצ׳אט
    [chat-hangup] לסגור את הצ׳אט
    [stay] להישאר בשיחה
   *[other] { $act }
}
act-note = { $act ->
    [hold] השעון ממשיך לרוץ
    [quiet] כדאי להודיע קודם
    [manager] לוקח עשרים שניות
    [cold] הצד השני מרגיש
   *[other] {""}
}
hang-up-title = לסיים באמת?
quiet-passed = עברו עשרים שניות בשקט.
manager-answered = { $answer ->
    [yes] התקבל אישור מנהל: { $offer }
   *[no] לא התקבל אישור מנהל: { $offer }
}
scenario-faulty = אי אפשר לתרגל את התרחיש הזה; ‏`kashuv check` אומר מה לא בסדר
settings-unread = אי אפשר היה לקרוא את ההגדרות, ואלה הרגילות; הקובץ הישן נשמר בצד.
no-folder = אין תיקייה ‎{ $path }‎
act-manager = לבקש אישור מנהל: { $offer }
again-title = מאיזו תשובה לנסות שוב?
again-exam = מבחן נמשך עד סופו; מהסיכום אפשר לחזור לשיחה.
reply-takes = אורך { $time }
again-nothing = עוד לא נאמר כלום
again-here = אפשר לומר את זה אחרת; גם הגרסה הקודמת נשמרת.
anger-then = { $gauge } לפני כן: { $anger }
pause-title = השעון עצור
pause-name = { $what ->
    [go-on] להמשיך
    [stop] לסיים כאן ולקרוא את הסיכום
    [debrief] לקרוא את הסיכום
    [settings] הגדרות
    [help] מקשים
    [lobby] כל התרחישים
   *[quit] יציאה
}
clock-stands = השעון עצור
field-reply = התשובה
field-over = השיחה נגמרה
field-over-hint = ‏Enter: לסיכום השיחה · ‎^R‎: ניסיון נוסף מתשובה קודמת
field-hint = מה עונים?
too-small = החלון קטן מדי: צריך { $columns } עמודות ו־{ $rows } שורות לפחות. ‎^C‎ יוצא.
help-title = מקשים
cannot-open = אי אפשר לפתוח את התרחיש
cannot-save = הסיכום לא נשמר
saved-to = נשמר: ‎{ $path }‎
copied = הועתק (אם ההדבקה לא עובדת, s שומר לקובץ)
not-recorded-title = לא נשמר
not-happened = זה לא נשמר (‎{ $reason }‎), ולכן לא קרה. השעון עצור. Enter מנסה שוב; ‎kashuv play … --no-record‎ מתרגל בלי הקלטה.
cannot-keep = ההגדרות לא נשמרו
talk-not-recorded = מה שנכתב לא נשמר (‎{ $reason }‎), ולכן לא נענה. הטקסט עדיין בתיבת הטקסט והשעון עצור. Enter מנסה שוב, Esc חוזר אליו; ‎kashuv play … --no-record‎ מתרגל בלי הקלטה.
settings-title = הגדרות
settings-next-time = הגדרות (שם, פנייה, מצב ומספר הגרלה יחולו מהשיחה הבאה)
setting-name = { $setting ->
    [name] השם שלך
    [language] שפה
    [address] צורת הפנייה
    [mode] מצב
    [seed] מספר הגרלה (לשחזור שיחה)
    [clock] השעון עוצר בזמן ההקלדה
   *[letters] סדר האותיות בעברית
}
yes = כן
no = לא
letters-program = התוכנה מסדרת
letters-terminal = המסוף מסדר
ask-search = חיפוש
ask-name = השם שלך
ask-seed = מספר הגרלה (מספר שלם)

# doctor
doctor-no-terminal = זה לא מסוף שאפשר להציג בו מסך; הטקסט יוצא בסדר הקריאה שלו.
doctor-nothing = לא ידוע
doctor-terminal = המסוף: { $name }
doctor-answers = מה הוא ענה: { $answers }
doctor-silent = כלום
doctor-unasked = לא נשאל
doctor-size = הגודל: { $width } עמודות, { $height } שורות
doctor-colours = צבעים: { $colours ->
    [mono] אין
    [sixteen] 16
   *[true] הכול
}
doctor-mode = סדר האותיות: { $mode ->
    [as-sent] as-sent (קשוב מסדר)
    [explicit] explicit (קשוב מסדר, והסידור של המסוף כבוי)
    [konsole] konsole (קשוב מסדר, והסידור של Konsole כבוי)
    [mlterm] mlterm (קשוב מסדר, והסידור של mlterm כבוי)
    [lrm] lrm (קשוב מסדר, עם סימן אחרי כל אות)
   *[logical] logical (המסוף מסדר)
}
doctor-why = הסיבה: { $why ->
    [asked] כך ביקשו
    [kept] כך נבחר במסוף הזה בעבר
    [answered] המסוף אמר מה הוא
    [environment] סביבת ההרצה מגלה איזה מסוף זה
   *[guessed] שום דבר לא ידוע בוודאות, אז זה ניחוש
}
doctor-test = השורה הבאה צריכה להיקרא מימין לשמאל: "שלום", 123, abc, ובסוגריים "בדיקה".
# letters, digits, Latin and brackets: what goes wrong first
doctor-line = שלום! 123 abc (בדיקה)
doctor-advice = אם היא לא נקראת ככה: ^B בתוך התוכנה, או ‎--bidi‎ עם אפשרות אחרת.
