import type { SearchWords } from '../parts';

export const searchWords: SearchWords = {
  physical:
    'beat, beats, beaten, beating, hit, hits, hitting, slap*, punch*, kick*, hurt*, violen*, whip*, burn*, bruise*, injur*, abuse*, abusive, cruel*, punish*, corporal punishment, belt, stick, locked in, tied up, starv*, neglect*, child labour, child labor, bully*, bullied',
  psychological:
    'sad, afraid, scared, scary, fear*, cry*, crying, depress*, anxi*, alone, lonely, suicid*, self harm, want to die, trauma*, nightmare*, worried, counsel*, psycholog*, insult*, humiliat*, shame*, shout*',
  sexual:
    'sexual*, molest*, rape*, touch*, bad touch, private parts, groom*, harass*, undress*, csam, abused, incest',
  family:
    'father, mother, stepfather, stepmother, parents, uncle, at home, family, husband, domestic, child marriage, married off, forced marriage, custody, divorce',
  missing:
    'missing, lost child, kidnap*, abduct*, ran away, run away, runaway, disappear*, traffick*, sold, taken away',
  online:
    'blackmail*, sextort*, extort*, leak*, my photo, my photos, my picture, my pictures, my video, my videos, nude*, hack*, fake account, fake profile, deepfake*, threaten*, threat*, cyber*, stalk*, online, internet, whatsapp, facebook, instagram, tiktok, snapchat',
  school: 'school, madrassa, madrasa, madrasah, teacher, corporal punishment, cane, caned',
  work: 'maid, servant, house help, domestic work*, child labour, child labor, works in a house',
  marriage: 'child marriage, child bride, forced marriage, married off, underage marriage, engaged',
  police:
    'police refuse*, police do not, police did not, police does not, refuse* fir, no fir, fir, complain about police, bribe*',
};
