import { remember } from "./remember.ts";

/**
 * Words that any two reports share whatever they are about: the common words of English, and the words of which every
 * incident report is made. In a knowledge base of ten documents the statistics cannot know this. Base forms;
 * `isEveryday` takes the usual endings off.
 */
const words = new Set(
  `
a ability able about above absence accept acceptable access accidental accidentally according account accumulate
accuracy accurate acknowledge across act action actionable active activity actual actually add addition additional
address adequate adjust adjustment advance advantage advice advise affect afford affordable after afternoon again
against aggressive ago agree agreement ahead aim alert all allocate allocation allow almost alone along already also
alter alternative although always am amend among amount an analysis and announce announcement annual another answer
any anybody anymore anyone anything anyway apart apologise apologize apology app apparent appeal appear appendix
application apply appreciate approach appropriate approx approximate apr april arbitrary are area aren argue argument
arise arose around arrange arrive article as aside ask aspect assert assess assessment assign assist assistance
associate assume assumption assure at attach attempt attendee attention attract attribute aug august author automate
automatic available average avoid await award aware awareness away back background backward bad base baseline basic
basis be bear beat became because become been before began begin behave behavior behaviour behind being believe belong
below benefit beside besides best better between beyond big bind bit blame blameless blank blind block body both
bottom bound boundary breach break breaking brief bright bring broad broader broke broken brought build built busy but
by calculate call came can candidate cannot capability capable capture care careful carry case catch category caught
cause cautious cautiously cease central certain cest cet challenge chance change character characteristic chart check
checklist choice choose chose chosen chronology circumstance claim clarify classify clean cleanup clear close code
collaborate collaboration collect collection collective com combination combine come commander commence comment commit
commitment committed common communicate communication community company compare comparison compatible compile complete
completion complex complexity component comprehensive comprise compromise concentrate concept concern concerned
conclude conclusion condition conduct confidence confident configuration configure confirm confirmation conflict
conform confuse confusing confusion consecutive consequence conservative consider consist consistency consistent
constant construct construction consult consumption contact contain content context continue continuous contract
contrast contribute contributing contribution contributor control convenient convert convince coordinate coordination
cope copy core correct corrective correctness correlate correspond cost could couldn count couple course cover create
credit criteria critical cross crucial curious current custom customer cut cycle daily damage dangerous data date day
dead deal dec december decide decision declare decline decrease dedicate dedicated deem deep default defense define
definition degradation degraded degree delay deliberately deliver delivery demand depend deployment depth describe
description deserve design desirable despite destroy destructive detail detailed detect detection determination
determine develop developer development deviate device diagnose diagnosis diagnostic did didn die differ difference
different difficult difficulty direct directly disable disappear discard discontinue discover discovery discuss
discussion display disruption distinct do doc docs document documentation doe does doesn doing dominate don done
double doubt down downtime dozen draft dramatic dramatically draw drawn drive drop due dull duplicate duration during
each eager earlier early easily easy edit edt effect effective efficiency efficient effort efforts eg eight either
elaborate elect elevate eligible eliminate else elsewhere embed emerge emergency emphasis employ empty enable
encounter encourage end enforce enforcement engage engineer enhance enormous enough ensure enter entire entirely
entirety entry environment equal equivalent error escalate escape especially essential est establish estimate etc
evaluate evaluation even evening event eventual eventually ever every everybody everyone everything everywhere
evidence evident evolve exact examine example exceed except exceptional excess exchange exclude exclusively executive
exercise exhaust exhaustive exist expand expansion expect expectation expensive experience expert expertise explain
explanation explicit explore expose exposure extend extended extension extensive extent external extra extract
extraordinary extreme extremely face facilitate fact factor fail failure fairly fall false familiar family far fashion
fast fault favor favour feasible feature feb february feedback feel fell few field fight figure file fill final
finally find fine finish firm first fit five fix flaw flexible focus folder follow followup for force forget form
former forward found foundation four fraction fragile framework free freely frequent fresh friday from front frustrate
fulfil full fully function functionality fundamental further furthermore future gain gap gather gathered gave general
generate generation generic gentle genuine get give given gmt go goal goes gone good got graceful gradual gradually
grateful great group grow growth guarantee guard guess guidance guide had hadn half hamper hand handle happen hard
harm has hasn have haven having he head healthy heavily heavy held help helpful hence her here hesitate hidden hide
high highlight him himself hint hire his historical history hit hold home honest hope hour how however href htm html
http https huge human hundred hurt idea ideal identical identification identify ie if ignorance ignore illustrate
imagine img immediate immediately immense impact impacted implement implementation importance important impose
impossible impress improve improvement in inability inaccurate inadvertent inadvertently incident include incomplete
inconsistency inconsistent incorrect increase incremental indeed indefinite independent index indicate indicator
indirectly individual industry inevitable infinite influence inform information infrastructure inherent initial
initially initiate initiative innovation inside insight inspect inspection instance instant instead instruct
insufficient intact intend intended intense intent intention intentional intentionally interact interaction interest
internal interpret interruption interval intervention into introduce invalid invest investigate investigation
investigator invisible invite involve io is isn issue it item its itself jan january join joint judge jul july jun
june just justify keen keep kept key kind knew know knowledge known lack large largely largest last late latent later
latest latter launch lay lead learn least leave led left legacy legal legitimate length less lesson let level leverage
lifecycle lift like likely limit limitation line link list little live local locate location log logic long longer
look loose lose lost lot low luck lucky made main mainly maintain maintenance major majority make manage management
mandatory manipulate manner manual many mar march mark massive master match material matter max maximum may maybe md
me mean meaningful means meant measure measurement mechanism medium meet member mention mere message met metadata
method might mild million min mind minimal minimise minimize minimum minor minority minute mislead misleading mismatch
miss mistake mistaken misunderstand mitigate mitigation mix mode model moderate modification modify moment monday
monitor monitoring month more morning most mostly motivate move much multiple must my name namely narrow natural
nature nbsp near nearby nearly neat necessary need negative neglect negligible neither net neutral never nevertheless
new next nice night nil nine no nobody noise nominal none nonetheless nor normal not notable note nothing notice
noticeable notification notify notion nov november now nowhere null number numerous object objective observe obstacle
obtain obvious occasion occasional occupy occur occurrence oct october of off offer official often okay old omit on
oncall once one ongoing only onto open operate operation operational operator opportunity opposite optimal option
optional or order ordinary org organisation organization origin original other otherwise ought our ours out outage
outcome outline outside over overall overcome overlook overview overwhelm own owner page paid pain panic parallel part
partial participant particular partly party pass past path patience pattern pause pay pdf pdt peak penalty pend
pending people per perceive percentage perform performance perhaps period periodic permanent permit person personal
perspective phase phrase pick picture piece pieces pile place placement plain plan platform play please plenty plus
png point poor popular portion position positive possibility possible possibly post postmortem postmortems potential
pr practical practice precaution precede precise predict prefer preliminary premise prepare presence present preserve
presumably pretty prevent prevention preventive previous primary principal principle prior prioritise prioritize
priority proactive probable problem problematic procedural procedure proceed proceeding process produce product
production productive profound program programme progress progressively project prominent promise promote prompt prone
proof proper proportion propose prospect protect protection prove provide pst public publish pull purpose push put
puzzle quality quarter question quick quickly quiet quite race raise ran random range rank rapid rare rate rather rca
reach react read readily readiness readme ready real realise reality realize really reason reasonable reassess rebuild
receive recent recently reception recognise recognize recommend recommendation reconsider record recover recovery
recur recurrence reduce reduction redundant refer reference refine reflect refuse regard regardless regret regular
reinforce reject relate relation relative release relevance relevant reliability reliable reluctant rely remain
remainder remarkable remediate remediation remedy remember remind reminder removal remove repair repeat repeated
repeatedly replace replacement repo report repository represent representation reproduce reproduction request require
requirement research resilience resilient resist resolution resolve resolved resource respect respective respond
responder response responsibility responsible rest restore restrict result resume retrospect retrospective return
reuse reveal review reviewer revise revisit reward rewrite right rigorous rise risk risky robust role roll rollback
room root rough round rule run rush safe safeguard safety said same satisfied satisfy saturday save saw say scale
scenario scheduled scheme scope scratch scrutiny search second secondary section secure see seek seem seen select
selection send sense sensible sensitive sent sep separate sept september sequence sequential series serious serve
server service set settle sev seven several severe severity shall shape share she shift shock short shortage should
shouldn show shown shut side sign significant silent similar simple simplify simply simulate simultaneous since single
sit site situation six size skip slight slightly slip slow small smart smooth so soft sole solid solution solve some
somebody somehow someone something sometimes somewhat somewhere soon sorry sort sound source space span spare speak
special specialist specific specifically speed spend spent spike split spoke spontaneously spot spread src stability
stable stage stakeholder stand standard start state statement status stay steady step stick still stop story straight
straightforward strange strategy strength strengthen strict stringent strong structural structure struggle stuck style
subject submit subsequent subset substantial subtle succeed success successful successive such sudden suffer
sufficient sufficiently suggest suggestion suit suitable suite sum summarise summarize summary sunday superior supply
support suppose sure surface surge surprise surround suspect suspend suspicious sustain svg sweep swift switch symptom
system systematic tackle take takeaway taken talk target task tbd team tech technical technique tell template
temporary ten tend tendency term terminate terminology test text than thank that the their them themselves then theory
there thereafter thereby therefore these they thin thing think third this thorough those though thought thousand three
threshold through throughout throw thrown thursday thus ticket tie tier tight time timeline timestamp tiny tmp to
today todo together told tolerate tomorrow tonight too took tool top topic total touch toward towards track trade
tradeoff trail transition transparency transparent treat tremendous trend triage trial trick trigger trivial
troubleshoot true truly trust try tuesday tune turn twice two txt type typical ultimate ultimately unable unaffected
unavailable unaware uncertain unchanged unclear undefined under undergo undergone underlying understand understood
undertake undesirable undesired undo unexpected unexpectedly unfortunate unify unintended unique universal unknown
unless unlike unnecessary unnoticed unpredictable unrelated unreliable unresolved unsuccessful until unused unusual up
update upon upset urgency urgent uri url us usage use useful user usual utc utilisation utilization utilize vague
valid validate validation valuable value variation various vary vast verification verify version versus very via
viable view visibility visible visit vital voluntary volunteer vulnerable wait walk want warn warrant was wasn watch
way we weak web website wednesday week weekend weigh weight welcome well went were weren what whatever when whenever
where whereas wherever whether which while who whole whom whose why wide widely widespread will willing wish with
within without won wonder word work workaround world worry worse worsen worst worth worthwhile would wouldn wrap write
written wrong wrote www year yes yesterday yet yield you your yours yourself zero
`
    .trim()
    .split(/\s+/),
);

const endings: readonly [RegExp, readonly string[]][] = [
  [/ies$|ied$/, ["y"]],
  [/(?:es|ed)$/, ["", "e"]],
  [/([b-df-hj-np-tv-z])\1(?:ed|ing|er)$/, ["$1"]],
  [/ing$/, ["", "e"]],
  [/ily$/, ["y"]],
  [/ly$/, ["", "le"]],
  [/er$|est$/, ["", "e"]],
  [/s$/, [""]],
];

/**
 * True for a word that says nothing about what a report is about: everyday English in any inflection, numbers, dates,
 * and compounds of such words (`read-only`). Identifiers (`user_id`, `index.html`) say something even when their parts
 * do not.
 */
export const isEveryday = remember((term): boolean => {
  if (!/\p{L}/u.test(term)) return true;
  if (/[\d_]|[./:@]./u.test(term)) return /^\d{1,4}(?:st|nd|rd|th|am|pm|s|ms|m|h|d|min|kb|mb|gb|tb|k|x|%)$/.test(term);
  return term.split(/[-'’]/).every((part) => part.length < 2 || isEverydayWord(part));
});

/** The reader may have taken a plural ending off a word that only looked like a plural: `alway`, `trie`. */
function isEverydayWord(word: string): boolean {
  return isInflected(word) || isInflected(`${word}s`);
}

function isInflected(word: string): boolean {
  if (words.has(word)) return true;
  return endings.some(
    ([ending, bases]) => ending.test(word) && bases.some((base) => words.has(word.replace(ending, base))),
  );
}
