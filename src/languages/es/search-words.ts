import type { SearchWords } from '../parts';

export const searchWords: SearchWords = {
  physical:
    'golpe*, pega, pegan, pego, pegar, peg*, maltrat*, herid*, lastim*, violencia, cruel*, castig*, quem*, encerr*, atad*, amarr*, descuid*, acoso escolar, trabajo infantil, bofetada*',
  psychological:
    'triste, miedo, llor*, solo, sola, preocup*, ansiedad, depre*, suicid*, morir, insult*, humill*, verguenza, trauma*',
  sexual: 'sexual*, viola*, violo, abus*, toca*, toco, manose*, incesto, acoso sexual, pederast*',
  family:
    'padre, madre, papa, mama, padrastro, madrastra, tio, padres, marido, casa, familia, matrimonio infantil, matrimonio forzado, divorcio, custodia',
  missing: 'desaparec*, perdid*, secuestr*, rapt*, fugo, huyo, trata, vendid*',
  online:
    'chantaj*, extorsion*, sextorsion, amenaz*, mi foto, mis fotos, mi video, mis videos, filtr*, hacke*, cuenta falsa, ciber*, internet, en linea, nudes',
  school: 'escuela, colegio, maestro, maestra, profesor*, castigo fisico',
  work: 'sirvienta, criada, empleada domestica, trabajo infantil, trabajo domestico',
  marriage: 'matrimonio infantil, matrimonio forzado, casar*, boda, prometida',
  police: 'policia no, policia se niega, no toman denuncia, comisaria, soborno',
};
