import type { Cues } from '../parts';

/** Indonesian, and Malay where it has the same words. */
export const cues: Cues = {
  common:
    'yang dan di ke dari ini itu dengan untuk pada tidak ada oleh akan juga sudah karena saya kami mereka dalam atau bisa saat gak nggak ga yg aja lagi kalo lo gue gw aku kamu user sama jadi apa ya tak telah seorang',
  ages: 'dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belasan',
  child: `anak|anaknya|anakku|anaknyah|bocah|balita|batita|bayi|bayinya|remaja|di bawah umur|dibawah umur|pelajar|siswa|siswi|siswinya|siswanya|murid|muridnya|santri|santriwati|santrinya|adik|adiknya|adeknya|keponakan|ponakan|keponakannya|ponakannya|cucu|cucunya|putrinya|putranya|putri kandung|anak tiri|anak kandung|kanak kanak|gadis belia|gadis # tahun|usia/berusia/umur/berumur # tahun/thn/th/bulan|gadis`,
  harm: `dianiaya|aniaya|menganiaya|penganiayaan|teraniaya|kekerasan|dipukul|pukul anak|pukul murid|pukul siswa|dipukuli|memukul|memukuli|menampar|ditampar|disiksa|menyiksa|siksa|penyiksaan|dicubit|tangan/kaki diikat|persekusi|pelecehan|dilecehkan|melecehkan|eksploitasi|dieksploitasi|diculik|menculik|penculikan|penculik|anak/bocah/bayi/balita/siswi/remaja hilang|tega menganiaya/aniaya/siksa/menyiksa/bunuh/membunuh|cabul|cabuli|mencabuli|dicabuli|pencabulan|perkosa|diperkosa|memperkosa|pemerkosaan|perkosaan|pemerkosa|disetubuhi|menyetubuhi|persetubuhan|setubuhi|sodomi|disodomi|pedofil*|bullying|dibully|perundungan|dirundung|dianaya|hajar anak|digerebek|kdrt|predator|pernikahan dini|perdagangan anak|dijual|menjual anak|rudapaksa|dirudapaksa|asusila|dikeroyok|pengeroyokan|hilang sejak`,
  close: `pembunuhan|tewas|dibuang|mayat|jasad|jenazah|dibakar|dibacok|ditikam|ditusuk|digorok|dicekik|mencekik|disekap|dikurung|dirantai|dipasung|dianiya|lebam|memar|kejam|sadis|biadab|bejat|keji|tampar|tendang|ditendang|menendang|dibanting|banting|disundut|disiram|ditelantarkan|telantar*|terlantar|mengemis|hamili|menghamili|dihamili|mesum|dikubur|dimutilasi|diracun|ditelanjangi|dilempar|disetrum|korban|pelaku|dibuang|dibakar|diancam|membunuh|dibunuh|bunuh`,
  plea: `share sampai|biar viral|sampai ke polisi|keadilan untuk/buat/bagi|minta/tuntut keadilan|hukum pelaku|hukum mati|hukum berat|tangkap pelaku|usut tuntas|bantu cari|bantu menemukan|tolong cari|jika melihat|yang mengenal|kenal orang ini|hubungi polisi|segera ditangkap|harus ditangkap|harus dihukum|penjarakan|lapor polisi|tolong pak polisi`,
  ask: 'tolong share|mohon share|bantu rt|tolong rt|mohon bantu|bantu up|tolong sebarkan|mohon sebarkan|tolong viralkan|viralkan|bantu viralkan|sebarkan|bantu share',
  invite:
    'gratis|lomba|warung|resep|promo|diskon|kucing|anjing|bersama|daftar|pendaftaran|beasiswa|donasi|buku|jualan|dagang*|berjualan',
  ordinary:
    'pertandingan|timnas|gol|piala|lagu|sinetron|film|episode|diskon|promo|gratis ongkir|ulang tahun|selamat hari|pemilu|resep|gim|konser|drakor|novel|aktor|liga',
  idiom: `anak perusahaan/tangga/sungai/buah/panah/emas/muda/cucu/negeri/bangsa/band/kos/kost/rantau|anak anjing|anak monyet|anak setan|anak kampus|baju anak|hilang sinyal/gigi/akal/ingatan|gigi hilang|pakaian bayi|anak jaman|anak zaman|anak kucing|anak ayam|korban php|korban iklan|membunuh waktu
    # tahun lalu|# tahun yang|# tahun kemudian|# tahun penjara|# tahun lagi|selama # tahun|setelah # tahun|# tahun terakhir|penjara # tahun|# tahun berkuasa|# tahun memimpin|# tahun jokowi|# tahun kedepan|dalam # tahun|sudah # tahun|anak bangsawan|anak haram|anak kuliah|diancam hukuman|anak asuh`,
};
