import type { Cues } from '../parts';

/** Turkish; endings are joined to the word. */
export const cues: Cues = {
  common:
    've bir bu da de için ile çok ne var gibi daha olan ben sen o ama en mi mı kadar diye olarak sonra değil olduğu ki her şey ya biz siz iyi yok oldu olsun dedi',
  ages: 'iki üç dört beş altı yedi sekiz dokuz on',
  child: `çocuk*|çocuğ*|bebek|bebeğ*|bebekler*|bebeye|kız çocuğ*|erkek çocuğ*|küçük kız*|küçük çocuk*|küçük erkek*|minik|ergen|öğrenci*|reşit olmayan*|yaşı küçük*|kızını|kızına|kızının|kızının|oğlunu|oğluna|oğlunun|yeğeni*|torunu|torununu|torununa|üvey kızı*|üvey oğlu*|liseli*|ortaokul*|ilkokul*|evladı*|yavru|yavrumuz|yavrusu|gelinlik çocuk|# yaşında*|# yaşındaki|# aylık bebe*|# aylık|# yaşlarında*`,
  harm: `şiddet|şiddete|şiddeti|şiddetin*|dövdü|dövdüler|dövüyor*|döven|dövmüş|dövüldü|dövülen|dövülerek|dövmek|dövdüğü|döverek|dayak|dayağ*|darp|darbetti|darbedil*|darbeden|tokat|tokatla*|istismar*|işkence*|taciz|tacizi*|tacizd*|tacizci*|taciz edil*|taciz eden*|eziyet*|kötü muamele|kaçırıldı|kaçırılan|kaçırılma*|kaçıran|kaçırdı|kayıp|kayboldu|kaybolan|kayıplara|mağdur çocuk|tecavüz*|öldüren|öldürülen*|sapık|sapığ*|pedofil*|çocuk gelin*|çocuk işçi*|çocuk pornosu|cinsel|zorbalı*|falaka|zincirle*|taciz etti|aç bırak*|sömürü*|akran zorbalığı|dilendir*|fuhuş|fuhşa|ensest`,
  close: `öldür*|cesed*|ceset|cinayet*|katil*|katled*|bıçakla*|vuruldu|vurarak|yaktı|yakıl*|satıl*|tehdit*|kilitle*|hapse*|yarala*|yaralı|bulunamadı|haber alınamıyor|haber alınamayan|çıplak|istismarcı*|acımasız*|canice|çöpe|çöpte|sürükle*|gözaltı*|tutukla*|hırpala*|morluk*|gömül*|gömdü|boğdu|boğarak|boğulan|bağladı|bağlayıp|zorla|terk etti|terk edil*|kurbanı|mağduru|saldırdı|saldırısı|vahşeti|aranıyor|yaktı|ölü bulun*|tekmele*|kemerle`,
  plea: `için adalet|adalet istiyor*|adalet yerini|paylaşalım|paylaşın ki|yayalım|yayın lütfen|sesimizi duyun|sesi olun|sesi olalım|sesini duyur*|ses olun|ses olalım|yetkililere ulaş*|yetkililer duysun|yetkililer nerede|gündem olsun|gündem yapalım|gündem edelim|tutuklansın|cezasını alsın|ceza alsın|en ağır ceza*|idam|hesabı sorulsun|hesap versin|bulmamıza yardım|bulunmasına yardım|gören duyan|görenler*|gören varsa|tanıyan var*|tanıyanlar*|bilen varsa|haber verin|ihbar edin|serbest bırakılm*`,
  ask: 'lütfen paylaşın|paylaşın|paylaşırsanız|rt lütfen|lütfen rt|rt yapın|paylaşım yapar*|destek olun',
  invite:
    'ücretsiz|atölye*|tarif*|indirim*|kampanya*|çekiliş*|yarışma*|kayıtlar*|köpek*|kedi*|kitap*|etkinlik*|takip edin|kurs*|bilet*|arkadaşlarınızla',
  ordinary:
    'maç|maçı|maçta|lig|kupa|şampiyon*|dizi|dizisi|şarkı*|film|filmi|bölüm*|indirim*|kampanya*|kargo|doğum günü|kutlu olsun|seçim|tarif*|oyun|oyunu|roman|gol|futbol*|takım*|oyuncu*|konser*|hakem*|penaltı*',
  idiom: `çocuk oyuncağı|çocuk giyim|bebek bezi|bebek arabası|kayıp eşya|kayıp zaman|çocukluk*|çocukken|bebek giyim|orospu çocu*|bir çocuk babası|iki çocuk babası|# çocuk babası|# çocuk annesi|çocuk babası|çocuk annesi|it oğlu*|eşek oğlu*|çocuk gibi|oğlum|bebeğim|çocuk mu|çocuk değil|çocuklar duymasın|bebek gibi|bebekte|bebek sahil*|bebek semti|sporcu çocuk|kurban ol*|kurban ols*|öğrenci affı|öğrenci kart*|öğrenci bilet*|tokat ta|tokat ta|tokat lı*`,
};
