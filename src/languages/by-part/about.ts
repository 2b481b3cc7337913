/** Made by scripts/languages/by-part.ts: change `../index.ts` or the files of the languages, not this one. */
import type { Language } from '../parts';

export const languages: readonly Language[] = [
  {"tag":"en","name":"English","direction":"ltr","script":"latin"},
  {"tag":"ur","name":"اردو","direction":"rtl","script":"nastaliq"},
  {"tag":"sd","name":"سنڌي","direction":"rtl","script":"naskh","second":"ur"},
  {"tag":"ps","name":"پښتو","direction":"rtl","script":"naskh","second":"ur"},
  {"tag":"pa-Arab","name":"پنجابی","direction":"rtl","script":"nastaliq","second":"ur"},
  {"tag":"ar","name":"العربية","direction":"rtl","script":"naskh"},
  {"tag":"hi","name":"हिन्दी","direction":"ltr","script":"tall"},
  {"tag":"bn","name":"বাংলা","direction":"ltr","script":"tall"},
  {"tag":"fa","name":"فارسی","direction":"rtl","script":"naskh"},
  {"tag":"fr","name":"Français","direction":"ltr","script":"latin"},
  {"tag":"es","name":"Español","direction":"ltr","script":"latin"},
  {"tag":"pt-BR","name":"Português (Brasil)","direction":"ltr","script":"latin"},
];
