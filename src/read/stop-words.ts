/** Words that say nothing about what an incident was about: common English, and what every postmortem says. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a about above across after afterwards again against all almost alone along already also although always am among an and " +
    "another any anyone anything anyway are around as at away back be became because become been before began behind being below " +
    "between both but by came can cannot come could did didn do does doesn doing don done down due during each either else enough " +
    "etc even ever every everyone everything few first followed following for found from full fully further gave get give given go " +
    "goes going gone got had hadn half has hasn have haven having he hence her here him his how however i if in indeed instead into " +
    "is isn it its itself just keep kept know known large last later latter least left less let like likely little long longer look " +
    "made make making many may maybe me mean meant might more most mostly much must my near need needed neither never new next no " +
    "nobody none nor not nothing now of off often old on once one only onto or other others our out over own part per perhaps place " +
    "point possible put quite rather really right same saw say see seem seen several shall she should shown side since small so some " +
    "someone something soon still such take taken than that the their them then there therefore these they thing this those though " +
    "three through thus to together too took toward tried try turn two under until up upon us use used using usually various very via " +
    "want was wasn way we well went were weren what whatever when where whether which while who whole whom whose why will with within " +
    "without won would wouldn yet you your " +
    "able allow added add available based began caused causing complete completed currently different due early ensure expected " +
    "good happen happened help high higher however include included including large low lower main minute hour day week month year " +
    "number occur occurred order result resulted run running second set show start started stop stopped sure team time today work " +
    "worked working " +
    "incident incidents postmortem post-mortem outage timeline impact root cause causes factor contributing action actions item items owner " +
    "status severity summary detail details lesson lessons learned learn issue issues problem problems fix fixed fixes resolution resolve resolved " +
    "mitigation mitigate mitigated detection detect detected investigation investigate report review analysis user users customer customers " +
    "affected affect event events change changed changes service services system systems error errors failed fail failure " +
    "went wrong could improved improve better follow-up prevention prevent evidence date utc jan feb mar apr jun jul aug sep oct nov dec " +
    "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday " +
    "sunday http https www com org net html md"
  ).split(/\s+/),
);
