import type { FieldWords } from '../parts';

export const fieldWords: FieldWords = {
  link: `endereco web, endereco url, endereco da pagina, endereco do site, endereco da web, endereco na internet,
    endereco de internet, ligacao, hiperligacao`,
  place: 'endereco, pagina, publicacao, conteudo, onde',
  reported: 'publicacao, conteudo, imagem, imagens',
  further: 'outro, outros, outra, outras, mais',
  otherLink: 'perfis, conta, prova*',
  ownSite: 'seu site*, teu site*, sua pagina*, tua pagina*, o seu site, site da empresa, pagina inicial',
  never:
    'correio*, telefone, celular, telemovel, senha, pesquisa*, busca, buscar, seu nome, deixe em branco, nao preencha',
  ownWords: 'mensagem, detalhe*, informacao',
  linkName: 'endereco web',
  onePerLine: 'um por linha, por linha',
};
