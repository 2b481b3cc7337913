import type { Cues } from '../parts';

/** Portuguese, of Brazil above all. */
export const cues: Cues = {
  common:
    'de o a os as um uma que em do da dos das no na nos nas por com para pra pro seu sua se e é foi não ao mais mas eu você vc como quando já muito ele ela isso esse essa este esta até após tem é meu minha tá',
  ages: 'dois duas tres quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezesseis dezessete',
  child: `criança|criancinha|menino|menina|menininha|menininho|bebê|neném|um/uma/o/a/da/do/de menor|menor de idade|menor apreendid*|menores|filho|filha|filhinho|filhinha|enteada|enteado|sobrinha|sobrinho|neta|neto|adolescente|aluno|aluna|garoto|garota|garotinho|garotinha|recém nascido|recém nascida|infantil|estudante de # anos|jovem/vítima de # anos|de # anos|de # meses|# anos de idade|# aninhos|vulnerável`,
  harm: `bate/bateu/batia/bater na/no filha/filho/enteada/enteado/criança|agrid*|agred*|agressão|agressões|agressor*|espanc*|maus tratos|maltrat*|surra|violência|violentad*|violentou|violentava|explorad*|exploração|explorar|sequestr*|rapt*|desaparecid*|desapareceu|desaparecimento|estupr*|abus*|pedofil*|pedófil*|molest*|tortur*|trabalho infantil|acorrentad*|amarrad*|aliciad*|aliciamento|sexualmente|sexual|importunação|infanticídio|castigava|cárcere privado|abandono de incapaz|bullying|assedi*`,
  close: `mort* a|morto a|morta a|assassin*|esfaque*|estrangul*|asfixi*|abandon*|jogou|jogada|vendeu|vendia|vendid*|bateu|apanh*|tapa|tapas|chute*|ameaç*|trancad*|humilh*|escrav*|resgat*|sumiu|sumida|sumido|cadáver|encontrad* mort*|sem vida|vítima|crime|ferid*|crueldade|machuc*|prostitu*|padrasto|madrasta|queimad*|facadas|balead*|matou|matar|matam|mataram|matava|foi morto|foi morta|socos|soco|queimou|queimado|queimada|jogou|sofria|corpo de|bateu em|batia em|batendo em|procurado|procurada|bate em|mata a/o/criança/bebê/filho/filha/menino/menina`,
  plea: `justiça por/para|queremos/pedimos/pede/pedem/exigimos justiça|que a justiça seja feita|seja feita justiça|compartilhe/compartilhar até/para|repassem|divulguem|divulgue|viralizem|viralizar|até chegar|chegue às/à autoridades/polícia|chegue ao|ajudem/ajude/ajuda/ajudar a encontrar/achar/localizar|disque #|quem souber|quem tiver informações|se alguém viu|prisão perpétua|cadeia nele/nela|conselho tutelar|denunciem|disque #`,
  ask: 'por favor compartilhe|por favor compartilhem|compartilhem|rt por favor|deem rt|peço rt|por favor divulguem',
  invite:
    'gratuit*|oficina|receita|sorteio|concurso|inscri*|curso|com seus|evento|cachorro|gato|adoção|livro|promoção|grátis|vaquinha|rifa',
  ordinary:
    'jogo|gol|gols|campeonato|copa|filme|música|novela|episódio|série|desconto|promoção|frete|aniversário|parabéns|eleições|receita|time|ator|atriz|temporada|anime|clipe|show|futebol|netflix',
  idiom: `abuso de poder/autoridade|filho da/de|filhos da|filho da terra/puta|filha da puta|menino jesus/ney|moda infantil|menina dos olhos|surra de gols|violência no trânsito|surra de bunda|mat* a saudade|mat* saudade|mat* de|o menor|a menor ideia/dúvida/vontade|ao menor|de menor|menor preço
    pena/condenado/mais/desde/prisão/cerca/durante/menos/plano de # anos|há # anos|de # anos atrás/depois/de prisão|# anos de prisão/namoro/casado/carreira|meu corpo|meu deus do céu menina|educação sexual|agredir a língua|abusad* da sorte|abuso de álcool`,
};
