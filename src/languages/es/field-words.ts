import type { FieldWords } from '../parts';

export const fieldWords: FieldWords = {
  link: `enlace*, vinculo, vinculos, direccion web, direccion url, direccion de internet, direccion de la pagina,
    direccion del sitio, direccion de la web, hipervinculo*`,
  place: 'direccion, sitio, pagina, publicacion, contenido, donde',
  reported: 'publicacion, contenido, pagina, imagen*, foto*, video*',
  further: 'otro, otros, otra, otras, adicional*, mas, segundo, segunda',
  otherLink: 'perfil, perfiles, cuenta, prueba*, captura',
  ownSite:
    'su sitio*, tu sitio*, su pagina*, tu pagina*, su web, tu web, sitio web de la empresa, pagina de inicio',
  bareSite: 'sitio web, sitio, pagina web',
  optional: 'opcional',
  never:
    'correo*, telefono*, movil, contrasena, buscar, busqueda, boletin, nombre y apellidos, su nombre, deje en blanco, dejar en blanco, no rellenar',
  ownWords: 'descri*, mensaje*, comentario*, detalle*, expli*, informacion',
  linkName: 'enlace, vinculo, direccion web',
  onePerLine: 'uno por linea, una por linea, por linea',
};
