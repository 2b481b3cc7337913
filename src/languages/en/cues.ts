import type { Cues } from '../parts';

/** English. */
export const cues: Cues = {
  common:
    'the and of to is was were in for with has have been by his her their from after who that this at on he she my it are not will be but they you we our an as when what your just about so if out all can its had',
  ages: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  child: `baby|babies|boy|girl|child|children|kid|kiddo|toddler|infant|daughter|stepdaughter|granddaughter
    stepson|grandson|niece|nephew|underage|orphan|schoolboy|schoolgirl|schoolchild*|teenager|teenage|teen
    pre teen|preteen|pupil|youngster|preschooler|juvenile|little one|student of class|student of grade|school student
    his son|her son|my son|our son|their son|your son|young son|little son|old son|minor son|child bride
    young maid|minor maid|# year old|# years old|# yr old|# yrs old|# yo|# y o|# month old|# months old|# week old
    # weeks old|# day old|# days old|aged #|# years of age|# year and|class # student|grade # student|# th grader|# th grade girl|minor girl/boy/child/student/daughter/son/sister/brother/victim/maid/kid|a/the/of/with/two/three/by minor|minors|a/the/her/his/newborn newborn|newborn baby/girl/boy/son/daughter`,
  harm: `hits/hitting his/her/their daughter/son/child/kid|made to work|who hurt the/these/this|abused|abuser|abusing|assaulted|molest*|beaten|beating|brutalised|brutalized|brutality
    child labour|child labor|child sex*|child marriage|csam|cruelty|exploited|exploiting|exploitation
    forced to beg|forced to work|forced to marry|kidnap*|abduct*|mistreat*|maltreat*|ill treat*
    slapped|slapping|thrashed|thrashing|tied up|tortur*|traffick*|raped|gang raped|gangraped
    sexual abuse|sexual assault|sexual violence|sexually|sodomi*|sodomy|defiled|defilement|paedophil*|pedophil*|strangled|molvi beat*
    found dead|beaten to death|stabbed to death|burnt alive|burned alive|acid attack|locked up|chained|flogged|caned|whipped
    honour killing|honor killing|corporal punishment|groomed by|infanticide|sextort*|went/gone/go/goes missing|missing since/for/from/child/children/boy/girl/kid/teen/teenager/baby/toddler/minor/person|is/are/still/found/reported missing`,
  close: `as a servant|murder*|killed|kills|kill|stabbed|stabs|stabbing|shot dead|gunned down|strangl*|drowned|smothered|starved|starving|burned|scalded
    abandoned|abandons|dumped|dead body|body of|body found|body was found|bodies of|attacked|assaults|beat|beats|punched|punching|kicked|dragged|choked
    bullied|bullying|sold|snatched|stolen|raped|threatened|blackmail*|extort*|humiliat*|naked
    enslaved|slavery|rescued|disappear*|vanished|last seen|violence|cruelly|mercilessly|brutal|brutally|inhumane*|inhuman
    in danger|injured|slap|slaps|thrash|buried|mutilated|molestation|bruises|forced into|hanged to death|victim of|abuse|rape|predator|assault|abusive|assaulting|neglected|harassing|harass|murdered|rapist|raping|harassed|harassment|missing|kicking him/her/a/the|tied to|kicks`,
  plea: `action must be taken|strict action|take action against|arrest her|arrest him|arrest this|arrest them|be arrested|must be arrested|behind bars|forward to all groups|forward to all
    help find|help us find|help me find|help to find|identify this man|identify this woman|identify this person|help identify|help us identify|justice for|want justice|demand justice|need justice|deserves justice|get justice|seek justice|seeking justice
    make it viral|make this viral|viral this|reaches the authorities|reach the authorities|reaches authorities|reaches the police|reach the police|reaches police
    share so it reaches|share until|share till|share this until|share this till|share it until|share it till|share so that|share to save|so that police|so that the police|so the police|spread this|spread the video
    take notice|who knows him|who knows her|knows this man|know this man|know this woman|know this child|recognise this|recognize this|seen this boy|seen this girl|seen this child|has anyone seen|anyone has seen|if anyone knows
    raise your voice|raise voice|hang him|hang them|hang the rapist|should be hanged|amber alert|bring her home|bring him home|find her parents|find his parents|find his family|find her family|save this child|save this boy|save this girl|save this kid|must be punished`,
  ask: 'please share|pls share|plz share|kindly share|please rt|pls rt|plz rt|please retweet|please repost|pls repost|please forward|kindly forward|please spread|share this|share widely|share as much|share max*|please circulate|share the video|share the post',
  invite: `free|workshop|petition|giveaway|lost dog|lost cat|missing dog|missing cat|puppy|kitten|discount|recipe|timetable|with friends|with parents|with your|with us|with me|with the world|with everyone|with other*
    register|registration|join|event|concert|tip|idea|story|article|blog|camp|donat*|fundrais*|link|photos|book|app|poem|quote|song|if you agree|if you love|if you like|raffle|competition|contest|win|sale|tickets|meal|christmas`,
  ordinary: `defeated|score|scored|match|goal|cricket|wicket|innings|league|under 19|u19|squad|coach|champion|championship|tournament|final|trophy|cup|chess|football|soccer|nba|nfl|striker|penalty|halftime
    trailer|teaser|movie|film|drama|drama serial|episode|season|song|lyrics|album|remix|gameplay|game|series|novel|cartoon|concert|netflix|anime|comic|chapter|fiction|fanfic|actor|actress|cinema|theatre|playlist
    happy birthday|congratulations|mashallah|vaccination|vaccine|polio|recipe|anniversary|puppy|puppies|kitten|cat|dog|museum|century|gana|jeet`,
  idiom: `killing it|killed it|kill it|kills it|killing me|kills me|killed me|kill me|kill for|dressed to kill|beat the heat|beat the|beats the|baby steps|baby shower|baby product|baby elephant|baby sitter|baby blue|baby daddy|baby mama|baby boomer|baby driver|spice girl|kid you not|kids wear|kids collection|kids menu|kids bop|new kids on
    child process*|child theme|child node|child element|child class*|child care|child component|child page|child support|minor update|minor injury|minor injuries|minor change|minor bug|minor fix*|minor league|minor issue|minor setback|minor detail|minor surgery|minor planet|a minor key|in a minor|b minor|c minor|d minor|e minor|f minor|g minor
    son of a gun|son of god|son of the soil|sons of the soil|abuse of power|abuse of authority|abuse of fund|abuse of office|abuse of trust|drug abuse|substance abuse|alcohol abuse|animal abuse|abuse of process
    justice league|justice for all|criminal justice|chief justice|social justice|viral fever|viral infection|victim of fraud|dog beaten|missing link|missing piece|missing out|missing you|missing u|missing semicolon|missing data|missing value|missing file|missing my|missing our|missing your|missing some|missing those|missing these|missing school|missing home|missing class*|missing work|i m missing|im missing|am missing|were missing their|was missing her|was missing his|missing all|missing two front teeth|missing front teeth|missing tooth|missing teeth|missing person report|he s missing out
    tortured me|torturing me|torture me|spread this joy|spread this love|oh boy|boy oh boy|boy band|boys in blue|boys in green|home boy|pretty boy|fan girl|bad boy|good boy|white boy|white girl|rich kid|party girl|girl power|girls night|girl friend|boy friend|it girl|gossip girl|gone girl|girl scout|boy scout|golden girl|that girl|new girl|mean girl|bond girl|cover girl|cool kid|wonder girl
    beaten track|beaten path|beaten egg|heart beating|heart beat|beating heart|beating them|beat them|beat up on|beat it|to beat|a beat|beats by|beats me|the beat|the beats|drop the beat|can t beat|cant beat|torture test|torture my ears|tortured poet*
    please share your|please share my|please share our|please share recipe|please share the recipe|please share link|please share the link|share this with|spread this butter|take notice of our|inner child|poster child|love child|wild child|problem child|destiny s child|only child|middle child|baby doll|baby girl|man child|child s play
    stabbed me in the back|victim mentality|victim card|victim blam*
    # year old dog|# year old cat|# year old puppy|# year old horse|# year old car|# year old phone|# year old company|# year old video|# year old me|# year old boy band|# year old self|some beats|got beats|smoking kills|whipping boy|kids killed|beats and|in the womb`,
};
