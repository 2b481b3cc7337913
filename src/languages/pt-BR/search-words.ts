import type { SearchWords } from '../parts';

export const searchWords: SearchWords = {
  physical:
    'bate, batem, bateu, bater, apanha*, apanhou, surra*, espanc*, tapa, machuc*, ferid*, violencia, maus tratos, crueldade, castig*, queim*, amarr*, tranc*, neglig*, bullying, trabalho infantil',
  psychological:
    'triste, medo, chor*, sozinho, sozinha, preocup*, ansiedade, depre*, suicid*, morrer, xing*, humilh*, vergonha, trauma*',
  sexual: 'sexual*, estupr*, abus*, toc*, molest*, incesto, assedi*, pedof*, alicia*',
  family:
    'pai, mae, padrasto, madrasta, tio, pais, marido, casa, familia, casamento infantil, casamento forcado, divorcio, guarda',
  missing: 'desaparec*, perdid*, sequestr*, rapto, fugiu, trafico, vendid*',
  online:
    'chantag*, extors*, ameac*, minha foto, minhas fotos, meu video, meus videos, vaz*, hacke*, conta falsa, perfil falso, ciber*, internet, nude*',
  school: 'escola, colegio, professor*, castigo fisico',
  work: 'empregada, domestica, trabalho infantil, trabalho domestico',
  marriage: 'casamento infantil, casamento forcado, casar*, noiva, noivado',
  police: 'policia nao, policia se recusa, policia recusou, boletim de ocorrencia, delegacia, propina',
};
