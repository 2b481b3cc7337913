import type { Cues } from '../parts';

/** Spanish. */
export const cues: Cues = {
  common:
    'de y el la los las un una que en del al por con para su sus se es fue ha lo como mas pero esta este cuando hoy muy hay sin sobre tras y ya mi me te le nos',
  ages: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete',
  child: `niño|niña|niñito|niñita|un/una/al/el/la/los/las/su/del menor|menores|menor de edad|menor de # años|bebé|nene|nena|adolescente|hijo|hija|hijito|hijita|hijastro|hijastra|alumno|alumna|sobrino|sobrina|nieto|nieta|criatura|infante|pequeño de # años|chico/chica/joven de # años|recién nacido|recién nacida|quinceañera
    colegial|estudiante de primaria/secundaria|maltrato/abuso/violencia/pornografía/explotación infantil|de # años/añitos/meses|# años de edad|# añitos`,
  harm: `niño/niña perdido/perdida|pega/pegaba a su hija/hijo|maltrat*|golpeó|golpeaba|golpeaban|golpean|golpea|golpearon|golpear|golpeando|golpead*|golpiza|agred*|agresión|agresiones|agresor*|tortur*|violencia|castigaba|castigó|explotación|explotad*|explotaba*|secuestr*|rapt*|desaparecid*|desapareció|desaparición|abuso|abusos|abusó|abusar|abusaba*|abusad*|abusador*
    violó|violar|violaba|violaron|violada|violado|violador*|violadores|violación|sexualmente|sexual|pederast*|pedófil*|asesinato de|estupro|trata de|abandonó|apaleó|encadenad*|amarrad*|azotó|azotaba|feminicidio|infanticidio|grooming|bullying|acoso|acosad*|acosaba|trabajo infantil`,
  close: `asesin*|mató|matan|matar|mataron|matado|muert* a|muerto a golpes|hallad*|hallaron|sin vida|cadáver|apuñal*|acuchill*|estrangul*|asfixi*|quem*|abandonad*|abandonan|vendió|vendía|vendid*|golpes|patadas|pegaba|pegó|pegan|pegar|atac*|hirió|amenaz*|encerr*|humill*|esclav*|rescat*|extravi*|buscado|buscada|se busca|localizar|ayuda urgente|descuartiz*|ahorcad*|brutal*|lastim*|prostitu*|tocamientos|manose*|balead*|matricidio|parricidio|robado|robada|robaron|cuerpo de|víctima de|buscan a|herido|herida|pega a`,
  plea: `encontrar a sus papás/padres|justicia para/por/x|pedimos/exigimos/queremos/piden/exigen justicia|difundan|difundir|denuncien|denuncia a|para que llegue|hasta que llegue|que se haga viral|viralicen|viralicemos|viralizar|háganlo viral|hacer viral|hagamos viral|ayuda/ayuden/ayúdennos/ayúdanos/ayudemos a encontrar*|a encontrarlo|a encontrarla|las autoridades actúen|alguien sabe/conoce/reconoce quien|alguien lo/la conoce|alguien lo/la ha visto|si la/lo ves|si lo/la han visto|alerta amber|cadena perpetua|que lo/la metan|se haga justicia|máxima difusión|dar con su familia|encontrar a su familia|compartan/comparte/compartir/compartamos para que|compartan/compartamos hasta`,
  ask: 'por favor compartan/compartir/comparte/difundir/rt|rt por favor|compartan|rt porfavor|ayúdenme compartiendo|pido difusión|favor compartir|favor de compartir|favor difundir',
  invite:
    'gratis|taller|receta|sorteo|concurso|inscri*|curso|con tus|con sus|con vos|evento|perro|perrita|perrito|gato|gatito|adopción|libro|cuento|promo',
  ordinary:
    'partido|gol|golazo|goles|liga|campeonato|película|peli|canción|serie|videojuego|concierto|tráiler|capítulo|temporada|descuento|oferta|promo|cumpleaños|felicidades|guerra civil|novela|actor|actriz|equipo|receta|anime|messi',
  idiom: `ropa de niño/niña|niño jesús/dios/rata|fenómeno el/del niño|la niña bonita|abuso de poder/autoridad/sustancias/confianza|comparte con tus|ropa para bebé|golpe de estado|golpea la/el piñata/balón/pelota|violencia política|el/al/un/la menor precio/costo/duda/riesgo/idea/tiempo/esfuerzo/intención/cantidad/importancia|por menor|al por menor|la/una hija/hijo de puta|hijo/hija de perra|hijo/hijos de puta|hijo del|mi hijo|niño bonito|matar el tiempo|me matan|mata de|hace # años|desde hace # años|educación sexual
    pena/condena/más/desde/prisión/cerca/durante/menos/cárcel/condenado de # años|de # años de/atrás/después|# años de experiencia/cárcel/prisión/condena/gobierno/carrera/historia/edad media|el bebé real`,
};
