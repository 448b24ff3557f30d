/**
 * Words that any two reports share whatever they are about: the common words of English, and the words of which every
 * incident report is made. In a knowledge base of ten documents the statistics cannot know this. Base forms;
 * `isEveryday` takes the usual endings off.
 */
const words = new Set(
  `
a about above accept according account across act action active actual actually add addition additional address after
afternoon again against ago agree ahead all allow almost alone along already also although always am amount an and
another answer any anybody anymore anyone anything anyway apart apparent appear apply approach appropriate approximate
approx are area aren around arrive as ask aside assume at attempt attention available average avoid aware away back bad
base basic basis be bear became because become been before began begin behind being believe below beside besides best
better between beyond big bit both bottom bring broad brought build built busy but by call came can candidate cannot
capable care careful carry case catch caught cause certain chance change check choice choose chose chosen clean clear
close code come common compare complete concern conclude condition confirm consider consist consistent contain continue
contribute control correct correspond cost could couldn count couple course cover create current cut daily damage data
date day deal decide decision decrease deep default define degree delay depend describe description design despite
detail detect determine develop did didn differ difference different difficult direct directly discover discuss do
document documentation doe does doesn doing don done doubt down draft drive drop due during each earlier early easily
easy edit effect effective effort either else elsewhere enable encounter end enough ensure enter entire entirely equal
especially essential establish even evening event eventual eventually ever every everybody everyone everything
everywhere evidence exact example except exist expect experience explain explanation explicit extend extent extra face
fact fail failure fairly fall false familiar far fast feel few field figure file fill final finally find fine finish
first fit fix follow for force forget form former forward found four free frequent from front full fully further future
gain gather gave general generate get give given go goal goes gone good got gradual great group grow guess had hadn half
hand handle happen hard has hasn have haven having he head heavy held help hence her here high him himself his hit hold
hope hour how however huge human idea identify if ignore imagine immediate immediately impact important impossible
improve improvement in inaccurate incident include incomplete incorrect increase indeed indicate individual inform
information initial initially inside instance instead intend intent intention interest internal into introduce invalid
investigate investigation involve is isn issue it item its itself join just keep kept key kind knew know knowledge known
lack large largely last late later latest latter lay lead learn least leave led left length less lesson let level like
likely limit line link list little live local locate long longer look lose lost lot low made main mainly maintain major
make manage manner manual many mark match matter may maybe me mean means meant measure meet member mention mere message
met method might mind minimal minimum minor minute miss mistake mode modify moment month more morning most mostly move
much multiple must my name namely near nearby nearly necessary need neither never nevertheless new next nice night no
nobody none nonetheless nor normal not note nothing notice now nowhere number object obtain obvious occasion occur of
off offer often okay old on once one ongoing only onto open operate opportunity option or order ordinary original other
otherwise ought our ours out outcome over overall own owner page paid part partial particular pass past path pattern
pay people per perform perhaps period permanent person phase pick piece place plan play please point poor position
possible possibly post potential practice prefer prepare presence present prevent prevention previous primary prior
probable problem procedure proceed process produce project proper protect prove provide public pull purpose push put
quality question quick quickly quite raise ran random range rapid rare rate rather reach react read ready real realise
realize really reason reasonable receive recent recently recognise recognize recommend record reduce refer reference
regard regular relate relation relative relevant remain remember remove repair repeat replace report represent request
require requirement research resolution resolve respect respond response rest result return reveal review right rise
risk role root rough round rule run safe said same saw say scenario scope search second section see seem seen select
send sense sensible sent separate series serious serve set seven several severe shall share she shift short should
shouldn show shown shut side sign significant similar simple simply simultaneous since single situation six size slight
slow small so solution solve some somebody somehow someone something sometimes somewhat somewhere soon sort source space
speak special specific spend spent stage stand standard start state statement stay step still stop story strange strong
subject subsequent substantial succeed success successful such sudden sufficient suggest suitable summary supply support
suppose sure surprise suspect take taken talk target task team tell temporary ten tend term test than thank that the
their them themselves then there thereby therefore these they thing think third this thorough those though thought three
through throughout thus time tiny to today together told tomorrow tonight too took top total toward towards track true
truly try turn twice two type typical ultimate unable unaware uncertain unclear under understand understood undo
unexpected unfortunate unique unless unlike unnecessary until unusual up update upon urgent us usage use useful user
usual valid value various vary verify version very via view visible wait walk want warn was wasn watch way we weak week
well went were weren what whatever when whenever where whereas wherever whether which while who whole whom whose why
wide will wish with within without won wonder word work world worse worst would wouldn write written wrong wrote year
yes yesterday yet you your yours yourself zero
able access affect among analysis app application automatic behavior behaviour benefit brief broken combine
communicate community complex configuration configure consequence critical delivery developer disable distinct evaluate
external feature growth historical implement implementation insufficient intentional latent management medium observe
occasional official outside perspective piece pieces plus prioritise prioritize priority recommendation release resume
server specifically stable strategy summarise summarize technical text tool toward undesired unknown unrelated visibility
eight five hundred nine thousand million several january february march april may june july august september october
november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
sunday weekend utc gmt pst pdt est edt cet cest
alert appendix attendee author background blameless category chronology commander contributing customer degraded
deployment detection discovery downtime duration engineer environment error escalate estimate executive factor fault
followup impacted incident infrastructure investigator lesson log metadata mitigate mitigation monitor monitoring
notification notify oncall operation operational operator outage overview participant person postmortem postmortems
preventive production progress rca recover recovery reliability remediate remediation resolved responder responsible
restore retrospective reviewer rollback root scheduled sequence service sev severity stakeholder status symptom system
takeaway template ticket timeline timestamp trigger troubleshoot unavailable workaround
com doc docs eg etc file folder href htm html http https ie img index io issue md net nbsp org pdf png pr pull readme
repo repository site src svg todo tbd tmp txt url uri web website www null undefined true false none nil
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
export function isEveryday(term: string): boolean {
  if (!/\p{L}/u.test(term)) return true;
  if (/[\d_]|[./:@]./u.test(term)) return /^\d{1,4}(?:st|nd|rd|th|am|pm|s|ms|m|h|d|min|kb|mb|gb|tb|k|x|%)$/.test(term);
  return term.split(/[-'’]/).every((part) => part.length < 2 || isEverydayWord(part));
}

function isEverydayWord(word: string): boolean {
  if (words.has(word)) return true;
  return endings.some(
    ([ending, bases]) => ending.test(word) && bases.some((base) => words.has(word.replace(ending, base))),
  );
}
