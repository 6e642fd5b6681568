<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AccessFields</name>
    <message>
        <source>Access key</source>
        <translation>Kunci akses</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>ID aplikasi</translation>
    </message>
    <message>
        <source>App ID and access key</source>
        <translation>ID aplikasi dan kunci akses</translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s keyring and nowhere else.</source>
        <translation>Hanya disimpan di keyring sistem, tidak di tempat lain.</translation>
    </message>
    <message>
        <source>Kept until the program ends.</source>
        <translation>Disimpan sampai program ditutup.</translation>
    </message>
    <message>
        <source>Leave it empty to keep what is stored.</source>
        <translation>Kosongkan agar yang tersimpan tetap dipakai.</translation>
    </message>
    <message>
        <source>No keyring on this computer: it lasts until the program ends.</source>
        <translation>Tidak ada keyring di komputer ini: hanya berlaku sampai program ditutup.</translation>
    </message>
    <message>
        <source>Not saved yet: the keyring has not answered.</source>
        <translation>Belum disimpan: keyring belum menjawab.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Keluar dari akun</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Keluar dari akun…</translation>
    </message>
    <message>
        <source>Signing out may sign out everyone who shares this app ID. The dialer signs in again with the next call.</source>
        <translation>Keluar dari akun dapat mengeluarkan semua orang yang memakai ID aplikasi ini. Dialer akan masuk lagi pada panggilan berikutnya.</translation>
    </message>
    <message>
        <source>Signing out. The access key stays in the keyring.</source>
        <translation>Sedang keluar dari akun. Kunci akses tetap ada di keyring.</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Masuk dengan</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Tetap masuk</translation>
    </message>
    <message>
        <source>Stored in the keyring</source>
        <translation>Tersimpan di keyring</translation>
    </message>
    <message>
        <source>The keyring failed: it lasts until the program ends.</source>
        <translation>Keyring gagal: hanya berlaku sampai program ditutup.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Keyring terkunci.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keyring.</source>
        <translation>Menunggu keyring sistem.</translation>
    </message>
</context>
<context>
    <name>AccessKeys</name>
    <message>
        <source>The access key could not be stored in the keyring. It lasts until the program ends; type it again at the next start.</source>
        <translation>Kunci akses tidak dapat disimpan di keyring. Kunci ini berlaku sampai program ditutup; ketik lagi saat program dibuka kembali.</translation>
    </message>
    <message>
        <source>The access key is not saved yet: the keyring has not answered. If you quit now, type it again at the next start.</source>
        <translation>Kunci akses belum disimpan: keyring belum menjawab. Jika Anda keluar sekarang, ketik lagi saat program dibuka kembali.</translation>
    </message>
    <message>
        <source>The keyring failed, so the access key can&apos;t be read. Put it into the account: it lasts until the program ends.</source>
        <translation>Keyring gagal, jadi kunci akses tidak dapat dibaca. Isikan di akun: kunci berlaku sampai program ditutup.</translation>
    </message>
    <message>
        <source>The keyring has not answered yet, so the access key is not saved. Look for a window that asks for the keyring&apos;s password. Calls work meanwhile.</source>
        <translation>Keyring belum menjawab, jadi kunci akses belum disimpan. Cari jendela yang meminta kata sandi keyring. Sementara itu panggilan tetap bisa dilakukan.</translation>
    </message>
    <message>
        <source>The keyring is locked, so the access key can&apos;t be read. Unlock it, or put the key into the account until the program ends.</source>
        <translation>Keyring terkunci, jadi kunci akses tidak dapat dibaca. Buka kuncinya, atau isikan kunci akses di akun untuk dipakai sampai program ditutup.</translation>
    </message>
    <message>
        <source>This account has no access key. Put it into the account.</source>
        <translation>Akun ini tidak memiliki kunci akses. Isikan di akun.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the access key in. Put it into the account: it lasts until the program ends and is written nowhere.</source>
        <translation>Komputer ini tidak memiliki keyring untuk menyimpan kunci akses. Isikan di akun: kunci berlaku sampai program ditutup dan tidak ditulis di mana pun.</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keyring. It may be asking for its password in a window of its own.</source>
        <translation>Menunggu keyring sistem. Mungkin keyring sedang meminta kata sandi di jendelanya sendiri.</translation>
    </message>
</context>
<context>
    <name>AccountBar</name>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Ekstensi</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Buang perubahan</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Lanjut mengedit</translation>
    </message>
    <message>
        <source>Keep https</source>
        <translation>Tetap pakai https</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Jangan hapus</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Akun baru</translation>
    </message>
    <message>
        <source>Nothing answers over https there. Over http, the token and the numbers travel in clear, and others on the way can read them.</source>
        <translation>Tidak ada yang menjawab melalui https di sana. Melalui http, token dan nomor terkirim tanpa enkripsi, dan pihak lain di jalur itu dapat membacanya.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Ya, hapus</translation>
    </message>
    <message>
        <source>Remove this account and its token? Its calls stay in the list.</source>
        <translation>Hapus akun ini beserta tokennya? Panggilannya tetap ada di daftar.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Test and save</source>
        <translation>Uji dan simpan</translation>
    </message>
    <message>
        <source>Use http</source>
        <translation>Pakai http</translation>
    </message>
    <message>
        <source>What you changed in this account is not saved yet.</source>
        <translation>Perubahan Anda pada akun ini belum disimpan.</translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>8001, 8002</source>
        <translation>8001, 8002</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Alamat API</translation>
    </message>
    <message>
        <source>Add prefix</source>
        <translation>Tambahkan awalan</translation>
    </message>
    <message>
        <source>Caller ID by country</source>
        <translation>ID penelepon per negara</translation>
    </message>
    <message>
        <source>Caller IDs</source>
        <translation>ID penelepon</translation>
    </message>
    <message>
        <source>Choose a country from the list.</source>
        <translation>Pilih negara dari daftar.</translation>
    </message>
    <message>
        <source>Default country</source>
        <translation>Negara bawaan</translation>
    </message>
    <message>
        <source>Default country: {country}</source>
        <translation>Negara bawaan: {country}</translation>
    </message>
    <message>
        <source>Each caller ID has one number. Put a colon between a name and its number, as in Line 2: 4930123456.</source>
        <translation>Setiap ID penelepon memiliki satu nomor. Beri titik dua antara nama dan nomornya, misalnya Saluran 2: 4930123456.</translation>
    </message>
    <message>
        <source>Each rule has a country&apos;s two letters and one of the caller IDs above, as in DE: Sales.</source>
        <translation>Setiap aturan berisi kode dua huruf suatu negara dan salah satu ID penelepon di atas, misalnya DE: Penjualan.</translation>
    </message>
    <message>
        <source>Enter at least one extension.</source>
        <translation>Isikan sedikitnya satu ekstensi.</translation>
    </message>
    <message>
        <source>Enter the access key your provider gave you.</source>
        <translation>Isikan kunci akses yang diberikan penyedia Anda.</translation>
    </message>
    <message>
        <source>Enter the address your provider gave you.</source>
        <translation>Isikan alamat yang diberikan penyedia Anda.</translation>
    </message>
    <message>
        <source>Enter the app ID your provider gave you.</source>
        <translation>Isikan ID aplikasi yang diberikan penyedia Anda.</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Ekstensi</translation>
    </message>
    <message>
        <source>Filled in for numbers of a country, with commas between them: the country&apos;s two letters and one of the caller IDs above, as in DE: Sales.</source>
        <translation>Diisikan otomatis untuk nomor suatu negara. Tulis aturannya dengan dipisahkan koma: kode dua huruf negara dan salah satu ID penelepon di atas, misalnya DE: Penjualan.</translation>
    </message>
    <message>
        <source>For example 00, 0</source>
        <translation>Misalnya 00, 0</translation>
    </message>
    <message>
        <source>For example 9</source>
        <translation>Misalnya 9</translation>
    </message>
    <message>
        <source>For numbers that are typed without a country code.</source>
        <translation>Untuk nomor yang diketik tanpa kode negara.</translation>
    </message>
    <message>
        <source>How numbers are sent</source>
        <translation>Cara nomor dikirim</translation>
    </message>
    <message>
        <source>How records find their calls</source>
        <translation>Cara catatan dicocokkan dengan panggilan</translation>
    </message>
    <message>
        <source>In braces, only these can stand: {placeholders}.</source>
        <translation>Di dalam kurung kurawal hanya boleh ada: {placeholders}.</translation>
    </message>
    <message>
        <source>Keep the + in front</source>
        <translation>Pertahankan + di depan</translation>
    </message>
    <message>
        <source>Link into your CRM</source>
        <translation>Tautan ke CRM Anda</translation>
    </message>
    <message>
        <source>May stay empty: the provider lists your phones. Yours come first.</source>
        <translation>Boleh kosong: penyedia memberi daftar telepon Anda. Isian Anda ditampilkan lebih dulu.</translation>
    </message>
    <message>
        <source>May stay empty: then it is the server&apos;s name.</source>
        <translation>Boleh kosong: nama server akan dipakai.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>None: the provider chooses</source>
        <translation>Tidak ada: penyedia yang memilih</translation>
    </message>
    <message>
        <source>Open the link when a call is accepted</source>
        <translation>Buka tautan saat permintaan panggilan diterima</translation>
    </message>
    <message>
        <source>Opened from a call&apos;s details. Filled in are {placeholders}.</source>
        <translation>Dibuka dari detail panggilan. Yang diisikan: {placeholders}.</translation>
    </message>
    <message>
        <source>Paste the token your provider gave you.</source>
        <translation>Tempelkan token yang diberikan penyedia Anda.</translation>
    </message>
    <message>
        <source>Send the dialer&apos;s own call id as customer ID when that is empty</source>
        <translation>Jika ID pelanggan kosong, kirim ID panggilan dari Dialer sebagai gantinya</translation>
    </message>
    <message>
        <source>Strip prefixes</source>
        <translation>Buang awalan</translation>
    </message>
    <message>
        <source>The customer&apos;s file</source>
        <translation>Data pelanggan</translation>
    </message>
    <message>
        <source>The phones you call from, with commas between them.</source>
        <translation>Telepon yang Anda pakai untuk memanggil, dipisahkan dengan koma.</translation>
    </message>
    <message>
        <source>This is not a link. It begins with https:// and a host, and what is filled in comes behind the host.</source>
        <translation>Ini bukan tautan. Tautan diawali https:// dan host, dan bagian yang diisikan berada setelah host.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://pbx.example.com.</source>
        <translation>Ini bukan alamat. Bentuknya seperti https://pbx.example.com.</translation>
    </message>
    <message>
        <source>What your customers may see, with commas between them: numbers, or a name and its number, as in Sales 4930123456.</source>
        <translation>Yang boleh dilihat pelanggan Anda, dipisahkan dengan koma: nomor, atau nama dan nomornya, misalnya Penjualan 4930123456.</translation>
    </message>
    <message>
        <source>Write each extension out, with commas between them, as in 8001, 8002.</source>
        <translation>Tulis setiap ekstensi secara lengkap, dipisahkan dengan koma, misalnya 8001, 8002.</translation>
    </message>
</context>
<context>
    <name>AccountNotices</name>
    <message numerus="yes">
        <source>Calls work. %n extra(s) are not offered.</source>
        <translation>
            <numerusform>Panggilan bisa dilakukan. %n fitur tambahan tidak ditawarkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>No account yet. Set one up to place calls.</source>
        <translation>Belum ada akun. Siapkan akun untuk melakukan panggilan.</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Buka akun</translation>
    </message>
    <message>
        <source>Saved. Calls work.</source>
        <translation>Tersimpan. Panggilan bisa dilakukan.</translation>
    </message>
    <message>
        <source>Saved. Only a call can show whether the token is good.</source>
        <translation>Tersimpan. Hanya panggilan yang dapat menunjukkan apakah token berlaku.</translation>
    </message>
    <message>
        <source>Set up an account</source>
        <translation>Siapkan akun</translation>
    </message>
    <message>
        <source>The address begins with http: the token and the numbers travel in clear, and others on the way can read them. Use https if your provider offers it.</source>
        <translation>Alamat diawali http: token dan nomor terkirim tanpa enkripsi, dan pihak lain di jalur itu dapat membacanya. Pakai https jika penyedia Anda menyediakannya.</translation>
    </message>
</context>
<context>
    <name>AccountTestPanel</name>
    <message>
        <source>Failed: {step}. Nothing is saved yet.</source>
        <translation>Gagal: {step}. Belum ada yang disimpan.</translation>
    </message>
    <message>
        <source>Testing. No call is placed.</source>
        <translation>Menguji. Tidak ada panggilan yang dilakukan.</translation>
    </message>
    <message>
        <source>Testing: {step}</source>
        <translation>Menguji: {step}</translation>
    </message>
    <message>
        <source>The test was stopped. Nothing is saved.</source>
        <translation>Pengujian dihentikan. Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>Works: {steps}</source>
        <translation>Berfungsi: {steps}</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Jangan hapus</translation>
    </message>
    <message>
        <source>No account yet. Add one to place calls.</source>
        <translation>Belum ada akun. Tambahkan akun untuk melakukan panggilan.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Ya, hapus</translation>
    </message>
    <message>
        <source>Remove this account and its token? Its calls stay in the list.</source>
        <translation>Hapus akun ini beserta tokennya? Panggilannya tetap ada di daftar.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Navigasi</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>B&amp;antuan</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>About Dialer</source>
        <translation>Tentang Dialer</translation>
    </message>
    <message>
        <source>Account…</source>
        <translation>Akun…</translation>
    </message>
    <message>
        <source>Call number in clipboard…</source>
        <translation>Panggil nomor di papan klip…</translation>
    </message>
    <message>
        <source>Catch up…</source>
        <translation>Ambil catatan susulan…</translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation>Periksa koneksi…</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>Periksa pembaruan…</translation>
    </message>
    <message>
        <source>Copy details for support</source>
        <translation>Salin detail untuk dukungan</translation>
    </message>
    <message>
        <source>Export calls…</source>
        <translation>Ekspor panggilan…</translation>
    </message>
    <message>
        <source>Go to the number</source>
        <translation>Ke nomor</translation>
    </message>
    <message>
        <source>Keyboard and help</source>
        <translation>Pintasan dan bantuan</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Perbesar</translation>
    </message>
    <message>
        <source>List the phones again</source>
        <translation>Ambil ulang daftar telepon</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Ukuran normal</translation>
    </message>
    <message>
        <source>Put in the last number</source>
        <translation>Isikan nomor terakhir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Pengaturan…</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Tampilkan log</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Perkecil</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Opened in the browser.</source>
        <translation>Dibuka di peramban.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Dihentikan.</translation>
    </message>
    <message>
        <source>The history can&apos;t be written. Check that the disk is not full.</source>
        <translation>Riwayat tidak dapat ditulis. Pastikan disk tidak penuh.</translation>
    </message>
    <message>
        <source>The provider gave no link that can be opened safely.</source>
        <translation>Penyedia tidak memberi tautan yang aman untuk dibuka.</translation>
    </message>
    <message>
        <source>The provider no longer has it.</source>
        <translation>Penyedia sudah tidak memilikinya.</translation>
    </message>
    <message>
        <source>The recording has expired: the provider keeps recordings for three months.</source>
        <translation>Rekaman sudah kedaluwarsa: penyedia menyimpan rekaman selama tiga bulan.</translation>
    </message>
</context>
<context>
    <name>CallDelegate</name>
    <message>
        <source>from {extension}</source>
        <translation>dari {extension}</translation>
    </message>
</context>
<context>
    <name>CallDetails</name>
    <message>
        <source>Customer ID</source>
        <translation>ID pelanggan</translation>
    </message>
    <message>
        <source>Employee ID</source>
        <translation>ID karyawan</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Kematangan</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>ID anggota</translation>
    </message>
</context>
<context>
    <name>CallDetailsPanel</name>
    <message>
        <source>Asking for the recording…</source>
        <translation>Meminta rekaman…</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Tutup detail</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Open in CRM</source>
        <translation>Buka di CRM</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Buka rekaman</translation>
    </message>
</context>
<context>
    <name>CallFacts</name>
    <message>
        <source>The provider&apos;s record of this call has not come yet.</source>
        <translation>Catatan penyedia untuk panggilan ini belum masuk.</translation>
    </message>
    <message>
        <source>The request is under way.</source>
        <translation>Permintaan sedang berjalan.</translation>
    </message>
    <message>
        <source>account {value}</source>
        <translation>akun {value}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>dijawab</translation>
    </message>
    <message>
        <source>answered {time}</source>
        <translation>dijawab {time}</translation>
    </message>
    <message>
        <source>call ended</source>
        <translation>panggilan selesai</translation>
    </message>
    <message>
        <source>caller ID asked for: {value}</source>
        <translation>ID penelepon yang diminta: {value}</translation>
    </message>
    <message>
        <source>caller ID shown: {number}</source>
        <translation>ID penelepon yang tampil: {number}</translation>
    </message>
    <message>
        <source>customer ID {value}</source>
        <translation>ID pelanggan {value}</translation>
    </message>
    <message>
        <source>employee ID {value}</source>
        <translation>ID karyawan {value}</translation>
    </message>
    <message>
        <source>ended by: {who}</source>
        <translation>diakhiri oleh: {who}</translation>
    </message>
    <message>
        <source>extension {value}</source>
        <translation>ekstensi {value}</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>dalam panggilan</translation>
    </message>
    <message>
        <source>maturity {value}</source>
        <translation>kematangan {value}</translation>
    </message>
    <message>
        <source>member ID {value}</source>
        <translation>ID anggota {value}</translation>
    </message>
    <message>
        <source>no sign of a call</source>
        <translation>tidak ada tanda panggilan</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>direkam</translation>
    </message>
    <message>
        <source>talked {time}</source>
        <translation>bicara {time}</translation>
    </message>
    <message>
        <source>unknown at first, then: {later}</source>
        <translation>awalnya tidak diketahui, lalu: {later}</translation>
    </message>
    <message>
        <source>waited {time}</source>
        <translation>menunggu {time}</translation>
    </message>
    <message>
        <source>was in a call, end not seen</source>
        <translation>sempat dalam panggilan, selesainya tidak terpantau</translation>
    </message>
    <message>
        <source>was picked up, end not seen</source>
        <translation>sempat diangkat, selesainya tidak terpantau</translation>
    </message>
    <message>
        <source>was ringing, end not seen</source>
        <translation>sempat berdering, selesainya tidak terpantau</translation>
    </message>
    <message>
        <source>you picked up</source>
        <translation>Anda mengangkat telepon</translation>
    </message>
    <message>
        <source>your phone did not ring</source>
        <translation>telepon Anda tidak berdering</translation>
    </message>
    <message>
        <source>your phone rang</source>
        <translation>telepon Anda berdering</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Call</source>
        <translation>Panggil</translation>
    </message>
    <message>
        <source>Set up an account first</source>
        <translation>Siapkan akun dulu</translation>
    </message>
    <message>
        <source>The caller ID is not a number</source>
        <translation>ID penelepon bukan nomor</translation>
    </message>
    <message>
        <source>There is no extension to call from yet</source>
        <translation>Belum ada ekstensi untuk memanggil</translation>
    </message>
</context>
<context>
    <name>CallHeader</name>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation>ID penelepon</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Ekstensi</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Bicara</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Recent calls</source>
        <translation>Panggilan terbaru</translation>
    </message>
</context>
<context>
    <name>CallMenu</name>
    <message>
        <source>Call</source>
        <translation>Panggil</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Salin nomor</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Delete all calls with this number…</source>
        <translation>Hapus semua panggilan dengan nomor ini…</translation>
    </message>
    <message>
        <source>Delete all calls with {name}…</source>
        <translation>Hapus semua panggilan dengan {name}…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>New contact from this call…</source>
        <translation>Kontak baru dari panggilan ini…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Only calls with this number</source>
        <translation>Hanya panggilan dengan nomor ini</translation>
    </message>
    <message>
        <source>Only calls with {name}</source>
        <translation>Hanya panggilan dengan {name}</translation>
    </message>
    <message>
        <source>Open in CRM</source>
        <translation>Buka di CRM</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Buka rekaman</translation>
    </message>
    <message>
        <source>Put into the number field</source>
        <translation>Isikan ke kolom nomor</translation>
    </message>
</context>
<context>
    <name>CallOptions</name>
    <message>
        <source>Call details</source>
        <translation>Detail panggilan</translation>
    </message>
    <message>
        <source>Put in the last number</source>
        <translation>Isikan nomor terakhir</translation>
    </message>
    <message>
        <source>Redial</source>
        <translation>Panggil ulang</translation>
    </message>
    <message>
        <source>Show the dial pad</source>
        <translation>Tampilkan papan tombol</translation>
    </message>
    <message>
        <source>What exactly is sent</source>
        <translation>Apa persisnya yang dikirim</translation>
    </message>
</context>
<context>
    <name>CallQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>CallSteps</name>
    <message>
        <source>Step {place} of 3, did not happen: {text}</source>
        <translation>Langkah {place} dari 3, tidak terjadi: {text}</translation>
    </message>
    <message>
        <source>Step {place} of 3, done: {text}</source>
        <translation>Langkah {place} dari 3, selesai: {text}</translation>
    </message>
    <message>
        <source>Step {place} of 3, now: {text}</source>
        <translation>Langkah {place} dari 3, sekarang: {text}</translation>
    </message>
    <message>
        <source>Step {place} of 3: {text}</source>
        <translation>Langkah {place} dari 3: {text}</translation>
    </message>
    <message>
        <source>We connect {number}</source>
        <translation>Kami sambungkan {number}</translation>
    </message>
    <message>
        <source>You pick up</source>
        <translation>Anda mengangkat</translation>
    </message>
    <message>
        <source>Your phone {extension} rings</source>
        <translation>Telepon Anda {extension} berdering</translation>
    </message>
</context>
<context>
    <name>CallStrip</name>
    <message>
        <source>A call is under way already.</source>
        <translation>Sudah ada panggilan yang sedang berjalan.</translation>
    </message>
    <message>
        <source>Call status</source>
        <translation>Status panggilan</translation>
    </message>
    <message>
        <source>Details of the call</source>
        <translation>Detail panggilan</translation>
    </message>
    <message>
        <source>Hide the call status</source>
        <translation>Sembunyikan status panggilan</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Berhenti menunggu</translation>
    </message>
</context>
<context>
    <name>CallerIdField</name>
    <message>
        <source>Caller ID</source>
        <translation>ID penelepon</translation>
    </message>
    <message>
        <source>Caller ID: the number that the customer sees</source>
        <translation>ID penelepon: nomor yang dilihat pelanggan</translation>
    </message>
    <message>
        <source>Random, chosen by the provider</source>
        <translation>Acak, pilihan penyedia</translation>
    </message>
</context>
<context>
    <name>CallerIds</name>
    <message>
        <source>Calls today: {count}</source>
        <translation>Panggilan hari ini: {count}</translation>
    </message>
    <message>
        <source>Calls today: {count}, may be flagged as spam</source>
        <translation>Panggilan hari ini: {count}, bisa ditandai sebagai spam</translation>
    </message>
    <message>
        <source>as {caller_id}</source>
        <translation>sebagai {caller_id}</translation>
    </message>
    <message>
        <source>as {caller_id}, by rule</source>
        <translation>sebagai {caller_id}, sesuai aturan</translation>
    </message>
    <message>
        <source>{caller_id}: {count} today</source>
        <translation>{caller_id}: {count} hari ini</translation>
    </message>
    <message>
        <source>{caller_id}: {words}</source>
        <translation>{caller_id}: {words}</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source> calls a day</source>
        <translation> panggilan per hari</translation>
    </message>
    <message>
        <source> days</source>
        <translation> hari</translation>
    </message>
    <message>
        <source> s</source>
        <translation> dtk</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) are older than {days} days. They are deleted now and can&apos;t be brought back; others follow as they become older.</source>
        <translation>
            <numerusform>%Ln panggilan berumur lebih dari {days} hari. Panggilan itu dihapus sekarang dan tidak dapat dikembalikan; panggilan lain menyusul begitu melewati batas itu.</numerusform>
        </translation>
    </message>
    <message>
        <source>A number that is shown in so many calls a day may be flagged as spam by phone companies. 0: no warning.</source>
        <translation>Nomor yang ditampilkan dalam panggilan sebanyak ini per hari bisa ditandai sebagai spam oleh operator telepon. 0: tanpa peringatan.</translation>
    </message>
    <message>
        <source>After this time the outcome of a call is called unknown.</source>
        <translation>Setelah waktu ini, hasil panggilan dinyatakan tidak diketahui.</translation>
    </message>
    <message>
        <source>Asked before a call</source>
        <translation>Ditanyakan sebelum panggilan</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Panggilan</translation>
    </message>
    <message numerus="yes">
        <source>Calls found: %Ln</source>
        <translation>
            <numerusform>Panggilan ditemukan: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls found: %Ln or more</source>
        <translation>
            <numerusform>Panggilan ditemukan: %Ln atau lebih</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Ya, hapus</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Selamanya</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Jangan hapus</translation>
    </message>
    <message>
        <source>Making the search faster: {percent} % done. It works meanwhile.</source>
        <translation>Mempercepat pencarian: {percent}% selesai. Sementara itu pencarian tetap bisa dipakai.</translation>
    </message>
    <message>
        <source>No call matches the search.</source>
        <translation>Tidak ada panggilan yang cocok dengan pencarian.</translation>
    </message>
    <message>
        <source>No calls yet. The calls you place appear here.</source>
        <translation>Belum ada panggilan. Panggilan yang Anda lakukan muncul di sini.</translation>
    </message>
    <message>
        <source>Older calls are deleted for good, each day. 0 keeps them for ever.</source>
        <translation>Panggilan yang melewati batas ini dihapus permanen setiap hari. 0: disimpan selamanya.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Mencari…</translation>
    </message>
    <message>
        <source>The call history can&apos;t be read now, so nothing is changed. Please try again later.</source>
        <translation>Riwayat panggilan tidak dapat dibaca saat ini, jadi tidak ada yang diubah. Coba lagi nanti.</translation>
    </message>
    <message>
        <source>The same number again within 10 seconds, and a call while your phone is busy or not connected, wait for a second click. This is always so: nothing is dialled twice by mistake.</source>
        <translation>Nomor yang sama lagi dalam 10 detik, dan panggilan saat telepon Anda sibuk atau tidak terhubung, menunggu klik kedua. Ini selalu berlaku: tidak ada nomor yang terpanggil dua kali karena keliru.</translation>
    </message>
    <message>
        <source>There are no such calls.</source>
        <translation>Tidak ada panggilan seperti itu.</translation>
    </message>
    <message>
        <source>This call has no recording.</source>
        <translation>Panggilan ini tidak memiliki rekaman.</translation>
    </message>
</context>
<context>
    <name>CatchUpForm</name>
    <message>
        <source>Asking the provider…</source>
        <translation>Bertanya ke penyedia…</translation>
    </message>
    <message>
        <source>Days to look back</source>
        <translation>Jumlah hari ke belakang</translation>
    </message>
    <message numerus="yes">
        <source>New calls in the list: %Ln</source>
        <translation>
            <numerusform>Panggilan baru dalam daftar: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Records taken in</source>
        <translation>Catatan yang sudah diambil</translation>
    </message>
    <message>
        <source>Records: {done} of {total}</source>
        <translation>Catatan: {done} dari {total}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Take in the calls that the provider has recorded</source>
        <translation>Ambil panggilan yang telah dicatat penyedia</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Checking…</source>
        <translation>Memeriksa…</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>A call is under way. It goes on without Dialer, but its end is not seen.</source>
        <translation>Ada panggilan yang sedang berjalan. Panggilan berlanjut tanpa Dialer, tetapi selesainya tidak terpantau.</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Tetap menunggu</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Tetap keluar</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Jangan keluar</translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Call again</source>
        <translation>Panggil lagi</translation>
    </message>
    <message>
        <source>Call anyway</source>
        <translation>Tetap panggil</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Panggil {number}</translation>
    </message>
    <message>
        <source>Check the number first: {number}.</source>
        <translation>Periksa nomornya dulu: {number}.</translation>
    </message>
    <message>
        <source>Press Enter or Call once more.</source>
        <translation>Tekan Enter atau Panggil sekali lagi.</translation>
    </message>
    <message>
        <source>Read as one number of {count} digits: {number}.</source>
        <translation>Dibaca sebagai satu nomor dengan {count} digit: {number}.</translation>
    </message>
    <message>
        <source>Read: {number}. The text holds more digits.</source>
        <translation>Dibaca: {number}. Teks berisi digit lain.</translation>
    </message>
    <message>
        <source>You called {number} a moment ago. Nothing was sent. Press Call again if you mean it.</source>
        <translation>Anda baru saja memanggil {number}. Tidak ada yang dikirim. Tekan Panggil lagi jika memang itu maksud Anda.</translation>
    </message>
    <message>
        <source>{extension} is in a call with {party}. Call anyway?</source>
        <translation>{extension} sedang dalam panggilan dengan {party}. Tetap panggil?</translation>
    </message>
    <message>
        <source>{extension} is in a call. Call anyway?</source>
        <translation>{extension} sedang dalam panggilan. Tetap panggil?</translation>
    </message>
    <message>
        <source>{extension} is offline; the provider would refuse.</source>
        <translation>{extension} offline; penyedia akan menolak.</translation>
    </message>
    <message>
        <source>{extension} is picked up for a call with {party}. Call anyway?</source>
        <translation>{extension} sedang diangkat untuk panggilan dengan {party}. Tetap panggil?</translation>
    </message>
    <message>
        <source>{extension} is picked up. Call anyway?</source>
        <translation>{extension} sedang diangkat. Tetap panggil?</translation>
    </message>
    <message>
        <source>{extension} is ringing for a call with {party}. Call anyway?</source>
        <translation>{extension} sedang berdering untuk panggilan dengan {party}. Tetap panggil?</translation>
    </message>
    <message>
        <source>{extension} is ringing. Call anyway?</source>
        <translation>{extension} sedang berdering. Tetap panggil?</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>A contact needs a name, a company or a number.</source>
        <translation>Kontak memerlukan nama, perusahaan, atau nomor.</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Tambah nomor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation>Pilih zona waktu dari daftar.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Perusahaan</translation>
    </message>
    <message>
        <source>Contact&apos;s name</source>
        <translation>Nama kontak</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Buang perubahan</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Edit kontak</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Lanjut mengedit</translation>
    </message>
    <message>
        <source>May stay empty: then the number tells it.</source>
        <translation>Boleh kosong: zona waktu akan ditentukan dari nomornya.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Kontak baru</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Their customer ID</source>
        <translation>ID pelanggan kontak</translation>
    </message>
    <message>
        <source>Their member ID</source>
        <translation>ID anggota kontak</translation>
    </message>
    <message>
        <source>This is not one number. Write each number into a line of its own.</source>
        <translation>Ini bukan satu nomor. Tulis setiap nomor di baris tersendiri.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>What you changed in this contact is not saved yet.</source>
        <translation>Perubahan pada kontak ini belum disimpan.</translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>Contacts</source>
        <translation>Kontak</translation>
    </message>
</context>
<context>
    <name>ContactMenu</name>
    <message>
        <source>Call {number}</source>
        <translation>Panggil {number}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Delete all their calls…</source>
        <translation>Hapus semua panggilannya…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Put into the number field</source>
        <translation>Isikan ke kolom nomor</translation>
    </message>
    <message>
        <source>Put {number} into the number field</source>
        <translation>Isikan {number} ke kolom nomor</translation>
    </message>
    <message>
        <source>Their calls</source>
        <translation>Lihat panggilan</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Call</source>
        <translation>Panggil</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Panggil {number}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>Customer ID {id}</source>
        <translation>ID pelanggan {id}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Member ID {id}</source>
        <translation>ID anggota {id}</translation>
    </message>
    <message>
        <source>Their calls</source>
        <translation>Lihat panggilan</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Binary workbooks can&apos;t be read. Save it as .xlsx, and import that.</source>
        <translation>Buku kerja biner tidak dapat dibaca. Simpan sebagai .xlsx, lalu impor.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Perusahaan</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID pelanggan</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nama depan</translation>
    </message>
    <message>
        <source>ID in the address book</source>
        <translation>ID di buku alamat</translation>
    </message>
    <message>
        <source>In the file: {count}</source>
        <translation>Dalam berkas: {count}</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nama belakang</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>Line {line}, a spreadsheet has rounded the number: {text}</source>
        <translation>Baris {line}, nomor dibulatkan oleh spreadsheet: {text}</translation>
    </message>
    <message>
        <source>Line {line}, broken, with no end or with a quote too many: {text}</source>
        <translation>Baris {line}, rusak, tidak ada akhirnya atau kelebihan tanda kutip: {text}</translation>
    </message>
    <message>
        <source>Line {line}, far too long: {text}</source>
        <translation>Baris {line}, jauh terlalu panjang: {text}</translation>
    </message>
    <message>
        <source>Line {line}, no name and no number: {text}</source>
        <translation>Baris {line}, tanpa nama dan tanpa nomor: {text}</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>ID anggota</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>There are no contacts in this file.</source>
        <translation>Tidak ada kontak dalam berkas ini.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>Berkas ini tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>This file is too large for contacts.</source>
        <translation>Berkas ini terlalu besar untuk berkas kontak.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>What the next number is called</source>
        <translation>Label nomor berikutnya</translation>
    </message>
    <message>
        <source>can&apos;t be read: {count}</source>
        <translation>tidak dapat dibaca: {count}</translation>
    </message>
    <message>
        <source>changed: {count}</source>
        <translation>diubah: {count}</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>faks</translation>
    </message>
    <message>
        <source>home</source>
        <translation>rumah</translation>
    </message>
    <message>
        <source>main</source>
        <translation>utama</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>ponsel</translation>
    </message>
    <message>
        <source>new: {count}</source>
        <translation>baru: {count}</translation>
    </message>
    <message>
        <source>other</source>
        <translation>lainnya</translation>
    </message>
    <message>
        <source>pager</source>
        <translation>pager</translation>
    </message>
    <message>
        <source>skipped: {count}</source>
        <translation>dilewati: {count}</translation>
    </message>
    <message>
        <source>there already: {count}</source>
        <translation>sudah ada: {count}</translation>
    </message>
    <message>
        <source>work</source>
        <translation>kantor</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} atau {second}</translation>
    </message>
</context>
<context>
    <name>ContactsModel</name>
    <message>
        <source>favourite</source>
        <translation>favorit</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln kontak</numerusform>
        </translation>
    </message>
    <message>
        <source>Address cards (*.vcf);;Table for a spreadsheet (*.csv)</source>
        <translation>Kartu kontak (*.vcf);;Tabel untuk spreadsheet (*.csv)</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.csv *.txt *.xlsx *.xls *.ods);;All files (*)</source>
        <translation>Kontak (*.vcf *.csv *.txt *.xlsx *.xls *.ods);;Semua berkas (*)</translation>
    </message>
    <message numerus="yes">
        <source>Contacts deleted: %Ln</source>
        <translation>
            <numerusform>Kontak dihapus: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contacts in the file: %Ln</source>
        <translation>
            <numerusform>Kontak dalam berkas: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Ekspor kontak</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Impor dan ekspor</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Impor kontak</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Impor…</translation>
    </message>
    <message>
        <source>Name, company or number</source>
        <translation>Nama, perusahaan, atau nomor</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Kontak baru</translation>
    </message>
    <message>
        <source>No contact matches the search.</source>
        <translation>Tidak ada kontak yang cocok dengan pencarian.</translation>
    </message>
    <message>
        <source>No contacts yet. Add the people you call, or import them from a file.</source>
        <translation>Belum ada kontak. Tambahkan orang yang Anda panggil, atau impor dari berkas.</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Cari kontak</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Urungkan penghapusan</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Urungkan impor</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>Urungkan impor terakhir</translation>
    </message>
    <message numerus="yes">
        <source>Undone. Contacts put back as they were: %Ln</source>
        <translation>
            <numerusform>Diurungkan. Kontak yang dikembalikan seperti semula: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Afghanistan</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albania</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Algeria</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>Samoa Amerika</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>Anguilla</translation>
    </message>
    <message>
        <source>Antigua &amp; Barbuda</source>
        <translation>Antigua dan Barbuda</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Armenia</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Ascension Island</source>
        <translation>Pulau Ascension</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Azerbaijan</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Bahrain</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesh</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>Barbados</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgia</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>Belize</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Benin</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>Bermuda</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>Bhutan</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivia</translation>
    </message>
    <message>
        <source>Bosnia &amp; Herzegovina</source>
        <translation>Bosnia dan Herzegovina</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Botswana</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brazil</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>Wilayah Inggris di Samudra Hindia</translation>
    </message>
    <message>
        <source>British Virgin Islands</source>
        <translation>Kepulauan Virgin Britania Raya</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Brunei</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgaria</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Kamboja</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Kamerun</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>Tanjung Verde</translation>
    </message>
    <message>
        <source>Caribbean Netherlands</source>
        <translation>Belanda Karibia</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>Kepulauan Cayman</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>Republik Afrika Tengah</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Chad</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Cile</translation>
    </message>
    <message>
        <source>China</source>
        <translation>Tiongkok</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>Pulau Christmas</translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation>Kepulauan Cocos</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Kolombia</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Komoros</translation>
    </message>
    <message>
        <source>Congo - Brazzaville</source>
        <translation>Kongo-Brazzaville</translation>
    </message>
    <message>
        <source>Congo - Kinshasa</source>
        <translation>Kongo-Kinshasa</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>Kepulauan Cook</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Kosta Rika</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Kroasia</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Kuba</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Siprus</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Ceko</translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation>Pantai Gading</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Denmark</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Djibouti</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>Dominika</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>Republik Dominika</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Ekuador</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Mesir</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Guinea Ekuatorial</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estonia</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Eswatini</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Etiopia</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Kepulauan Falkland</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Kepulauan Faroe</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Fiji</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finlandia</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Prancis</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Guyana Prancis</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Polinesia Prancis</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabon</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Georgia</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Jerman</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Yunani</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Greenland</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>Grenada</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation>Guernsey</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Haiti</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>Hong Kong SAR China</source>
        <translation>Hong Kong</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Hungaria</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Islandia</translation>
    </message>
    <message>
        <source>India</source>
        <translation>India</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Iran</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>Iraq</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlandia</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>Pulau Man</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Itali</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Jamaika</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Jepang</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Yordania</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kazakhstan</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenya</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>Kiribati</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>Kuwait</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Kirgizstan</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Latvia</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Lebanon</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>Lesotho</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libya</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Lituania</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luksemburg</translation>
    </message>
    <message>
        <source>Macao SAR China</source>
        <translation>Makau</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagaskar</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Malawi</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Maladewa</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>Kepulauan Marshall</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Mauritania</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Mauritius</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Meksiko</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>Mikronesia</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldova</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monako</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongolia</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Maroko</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Mozambique</translation>
    </message>
    <message>
        <source>Myanmar (Burma)</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Belanda</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Kaledonia Baru</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Selandia Baru</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Niger</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>Niue</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>Pulau Norfolk</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Korea Utara</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Makedonia Utara</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>Kepulauan Mariana Utara</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norwegia</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>Oman</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <source>Palau</source>
        <translation>Palau</translation>
    </message>
    <message>
        <source>Palestinian Territories</source>
        <translation>Palestina</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panama</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Papua Nugini</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Filipina</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polandia</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Puerto Riko</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Qatar</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Romania</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Rusia</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Rwanda</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>San Marino</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Arab Saudi</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbia</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>Seychelles</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapura</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>Sint Maarten</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slovakia</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slovenia</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>Kepulauan Solomon</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Afrika Selatan</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Korea Selatan</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Sudan Selatan</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanyol</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>St. Barthélemy</source>
        <translation>Saint Barthélemy</translation>
    </message>
    <message>
        <source>St. Helena</source>
        <translation>Saint Helena</translation>
    </message>
    <message>
        <source>St. Kitts &amp; Nevis</source>
        <translation>Saint Kitts dan Nevis</translation>
    </message>
    <message>
        <source>St. Lucia</source>
        <translation>Saint Lucia</translation>
    </message>
    <message>
        <source>St. Martin</source>
        <translation>Saint Martin</translation>
    </message>
    <message>
        <source>St. Pierre &amp; Miquelon</source>
        <translation>Saint Pierre dan Miquelon</translation>
    </message>
    <message>
        <source>St. Vincent &amp; Grenadines</source>
        <translation>Saint Vincent dan Grenadines</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Sudan</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>Svalbard &amp; Jan Mayen</source>
        <translation>Svalbard dan Jan Mayen</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Sweden</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Swiss</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Suriah</translation>
    </message>
    <message>
        <source>São Tomé &amp; Príncipe</source>
        <translation>Sao Tome dan Principe</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tajikistan</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>Tanzania</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thailand</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Timor Leste</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>Tokelau</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>Tonga</translation>
    </message>
    <message>
        <source>Trinidad &amp; Tobago</source>
        <translation>Trinidad dan Tobago</translation>
    </message>
    <message>
        <source>Tristan da Cunha</source>
        <translation>Tristan da Cunha</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Tunisia</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Turkmenistan</translation>
    </message>
    <message>
        <source>Turks &amp; Caicos Islands</source>
        <translation>Kepulauan Turks dan Caicos</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Turki</translation>
    </message>
    <message>
        <source>U.S. Virgin Islands</source>
        <translation>Kepulauan Virgin Amerika Serikat</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraina</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Uni Emirat Arab</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Inggris Raya</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Amerika Serikat</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Uzbekistan</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>Vatikan</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Wallis &amp; Futuna</source>
        <translation>Kepulauan Wallis dan Futuna</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>Sahara Barat</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Yaman</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>Zambia</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Zimbabwe</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>Kepulauan Åland</translation>
    </message>
</context>
<context>
    <name>DeletionBar</name>
    <message numerus="yes">
        <source>Calls deleted: %Ln</source>
        <translation>
            <numerusform>Panggilan dihapus: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln call(s)</source>
        <translation>
            <numerusform>Hapus %Ln panggilan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln call(s) with {name}?</source>
        <translation>
            <numerusform>Hapus %Ln panggilan dengan {name}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Jangan hapus</translation>
    </message>
    <message>
        <source>The calls with numbers that other contacts have, too, stay.</source>
        <translation>Panggilan dengan nomor yang juga dimiliki kontak lain tetap ada.</translation>
    </message>
    <message>
        <source>There are no calls with {name}.</source>
        <translation>Tidak ada panggilan dengan {name}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Bring the dialer with the selected or copied number</source>
        <translation>Munculkan Dialer dengan nomor yang dipilih atau disalin</translation>
    </message>
    <message>
        <source>Dialer is still here</source>
        <translation>Dialer masih ada di sini</translation>
    </message>
    <message>
        <source>Its icon in the tray brings the window back; Quit in the icon&apos;s menu ends it. In the settings, on the page Desktop, you can change that.</source>
        <translation>Ikonnya di baki sistem memunculkan kembali jendela; Keluar di menu ikon mengakhirinya. Anda dapat mengubahnya di pengaturan, di halaman Desktop.</translation>
    </message>
    <message>
        <source>Show the dialer</source>
        <translation>Tampilkan Dialer</translation>
    </message>
    <message>
        <source>The start with the session could not be changed: {reason}</source>
        <translation>Mulai otomatis bersama sesi tidak dapat diubah: {reason}</translation>
    </message>
    <message>
        <source>{number}: {outcome}</source>
        <translation>{number}: {outcome}</translation>
    </message>
</context>
<context>
    <name>DesktopPage</name>
    <message>
        <source>A program can&apos;t do this under Wayland. Your desktop may offer it in the menu of the window&apos;s title.</source>
        <translation>Program tidak dapat melakukan ini di Wayland. Desktop Anda mungkin menyediakannya di menu bilah judul jendela.</translation>
    </message>
    <message>
        <source>Another program has these keys. Choose others.</source>
        <translation>Program lain sudah memakai kombinasi tombol ini. Pilih yang lain.</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray</source>
        <translation>Saat ditutup, jendela tetap ada di baki sistem</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>For a call that was refused, not sent, or whose outcome is unknown.</source>
        <translation>Untuk panggilan yang ditolak, tidak terkirim, atau hasilnya tidak diketahui.</translation>
    </message>
    <message>
        <source>From any program they bring this window, with the number that is selected or copied. It is filled in and waits for you.</source>
        <translation>Dari program apa pun, kombinasi tombol ini memunculkan jendela ini dengan nomor yang dipilih atau disalin. Nomor hanya diisikan; Anda yang memutuskan untuk memanggil.</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Ikon di baki sistem</translation>
    </message>
    <message>
        <source>It shows what your phone does; its menu has the last calls and the window.</source>
        <translation>Ikon menunjukkan apa yang sedang dilakukan telepon Anda; menunya berisi panggilan terakhir dan jendela.</translation>
    </message>
    <message>
        <source>It starts as an icon in the tray, or minimised where there is none.</source>
        <translation>Program dimulai sebagai ikon di baki sistem, atau diminimalkan bila baki sistem tidak ada.</translation>
    </message>
    <message>
        <source>Keep the window on top</source>
        <translation>Jendela selalu di atas</translation>
    </message>
    <message>
        <source>Message when a call fails while you look elsewhere</source>
        <translation>Pesan bila panggilan gagal saat Anda sedang di jendela lain</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>Mulai saat Anda masuk ke komputer</translation>
    </message>
    <message>
        <source>The log stays on this computer, with no token and of called numbers no more than the last three digits.</source>
        <translation>Log tetap di komputer ini, tanpa token, dan dari nomor yang dipanggil tidak lebih dari tiga digit terakhir.</translation>
    </message>
    <message>
        <source>These keys can&apos;t be used: hold Ctrl, Alt or the system&apos;s key with another one.</source>
        <translation>Kombinasi tombol ini tidak dapat dipakai: tahan Ctrl, Alt, atau tombol sistem bersama tombol lain.</translation>
    </message>
    <message>
        <source>This desktop gives a program no keys. In its own keyboard settings, bind keys to the command dialer-gui --dial-clipboard.</source>
        <translation>Desktop ini tidak menyediakan kombinasi tombol bagi program. Di pengaturan papan ketiknya, hubungkan kombinasi tombol ke perintah dialer-gui --dial-clipboard.</translation>
    </message>
    <message>
        <source>Under Wayland your desktop decides that, and whether the window comes to the front for a link or only asks for your attention. The number is filled in either way.</source>
        <translation>Di Wayland, desktop Anda yang menentukannya, begitu juga apakah jendela muncul ke depan saat ada tautan atau hanya meminta perhatian Anda. Nomornya tetap diisikan.</translation>
    </message>
    <message>
        <source>When you come to this window and have copied a number, a button below the number field puts it in. Nothing is read while you are elsewhere, and nothing is dialled.</source>
        <translation>Bila Anda beralih ke jendela ini setelah menyalin nomor, tombol di bawah kolom nomor akan mengisikannya. Tidak ada yang dibaca selagi Anda di tempat lain, dan tidak ada yang dipanggil.</translation>
    </message>
    <message>
        <source>Where the window stands</source>
        <translation>Letak jendela</translation>
    </message>
    <message>
        <source>Where there is no tray, closing ends the program. Quit always does.</source>
        <translation>Bila baki sistem tidak ada, menutup jendela mengakhiri program. Keluar selalu mengakhirinya.</translation>
    </message>
    <message>
        <source>Your desktop gave this program no keys. Choose some to have it asked again.</source>
        <translation>Desktop Anda tidak memberi program ini kombinasi tombol. Pilih kombinasi tombol agar program memintanya lagi.</translation>
    </message>
    <message>
        <source>Your desktop has given these: {keys}. They are changed in its own settings.</source>
        <translation>Desktop Anda memberikan kombinasi tombol ini: {keys}. Kombinasi ini diubah di pengaturan desktop itu sendiri.</translation>
    </message>
    <message>
        <source>Your desktop was asked for them, and may want your consent.</source>
        <translation>Program sudah memintanya ke desktop Anda, yang mungkin memerlukan persetujuan Anda.</translation>
    </message>
    <message>
        <source>… without showing the window</source>
        <translation>… tanpa menampilkan jendela</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>A firewall may be in the way. Check the network and the API address.</source>
        <translation>Mungkin terhalang firewall. Periksa jaringan dan alamat API.</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>Alamat: {address}</translation>
    </message>
    <message>
        <source>Ask the administrator of your phone system.</source>
        <translation>Hubungi administrator sistem telepon Anda.</translation>
    </message>
    <message>
        <source>Ask the administrator to allow this computer&apos;s internet address.</source>
        <translation>Minta administrator mengizinkan alamat internet komputer ini.</translation>
    </message>
    <message>
        <source>Ask the provider for an address that begins with https.</source>
        <translation>Minta penyedia memberi alamat yang diawali https.</translation>
    </message>
    <message>
        <source>Calls may work all the same.</source>
        <translation>Panggilan mungkin tetap bisa dilakukan.</translation>
    </message>
    <message>
        <source>Check app ID and access key in the account.</source>
        <translation>Periksa ID aplikasi dan kunci akses di akun.</translation>
    </message>
    <message>
        <source>Check host and port of the API address in the account.</source>
        <translation>Periksa host dan port alamat API di akun.</translation>
    </message>
    <message>
        <source>Check that the phone is on and signed in.</source>
        <translation>Pastikan telepon menyala dan terdaftar.</translation>
    </message>
    <message>
        <source>Check that this computer is online, then check again.</source>
        <translation>Pastikan komputer ini terhubung ke internet, lalu periksa lagi.</translation>
    </message>
    <message>
        <source>Check the API address in the account, and that this computer is online.</source>
        <translation>Periksa alamat API di akun, dan pastikan komputer ini terhubung ke internet.</translation>
    </message>
    <message>
        <source>Check the API address. The sign-in page of a guest network answers like this, too.</source>
        <translation>Periksa alamat API. Halaman masuk jaringan tamu juga menjawab seperti ini.</translation>
    </message>
    <message>
        <source>Check the app ID in the account.</source>
        <translation>Periksa ID aplikasi di akun.</translation>
    </message>
    <message>
        <source>Check the cable or the Wi-Fi, then try again.</source>
        <translation>Periksa kabel atau Wi-Fi, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Check the network and the API address in the account.</source>
        <translation>Periksa jaringan dan alamat API di akun.</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings.</source>
        <translation>Periksa pengaturan proxy sistem.</translation>
    </message>
    <message>
        <source>Check whether the address begins with http or https.</source>
        <translation>Periksa apakah alamat diawali http atau https.</translation>
    </message>
    <message>
        <source>Choose another extension, or ask the administrator.</source>
        <translation>Pilih ekstensi lain, atau hubungi administrator.</translation>
    </message>
    <message>
        <source>Choose another extension, or correct the list in the account.</source>
        <translation>Pilih ekstensi lain, atau perbaiki daftar di akun.</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Kode {code}</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Koneksi</translation>
    </message>
    <message>
        <source>Correct the API address in the account.</source>
        <translation>Perbaiki alamat API di akun.</translation>
    </message>
    <message>
        <source>Correct the API address. A guest network&apos;s sign-in page does this, too.</source>
        <translation>Perbaiki alamat API. Halaman masuk jaringan tamu juga menyebabkan ini.</translation>
    </message>
    <message>
        <source>Dialer {version}: connection check</source>
        <translation>Dialer {version}: pemeriksaan koneksi</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Enkripsi</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>Semua berjalan sebagaimana mestinya.</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Ekstensi</translation>
    </message>
    <message>
        <source>Extension {extension} is not one of this account&apos;s.</source>
        <translation>Ekstensi {extension} bukan milik akun ini.</translation>
    </message>
    <message>
        <source>Extension {extension} is switched off.</source>
        <translation>Ekstensi {extension} dinonaktifkan.</translation>
    </message>
    <message>
        <source>Extension: {extension}</source>
        <translation>Ekstensi: {extension}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>It is in the log. Try again.</source>
        <translation>Rinciannya ada di log. Coba lagi.</translation>
    </message>
    <message>
        <source>It works, but look at what is marked.</source>
        <translation>Berfungsi, tetapi perhatikan yang ditandai.</translation>
    </message>
    <message>
        <source>Its address is {all}.</source>
        <translation>Alamatnya {all}.</translation>
    </message>
    <message>
        <source>Let this computer set its clock by the network.</source>
        <translation>Biarkan komputer ini mengatur jamnya melalui jaringan.</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>Perhatikan ini</translation>
    </message>
    <message>
        <source>Look for a window that asks for the keyring&apos;s password.</source>
        <translation>Cari jendela yang meminta kata sandi keyring.</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nama server</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Tidak ada jawaban tepat waktu.</translation>
    </message>
    <message>
        <source>No extension is chosen.</source>
        <translation>Tidak ada ekstensi yang dipilih.</translation>
    </message>
    <message>
        <source>No secure connection can be made.</source>
        <translation>Koneksi aman tidak dapat dibuat.</translation>
    </message>
    <message>
        <source>Nobody knows a server of this name.</source>
        <translation>Server dengan nama ini tidak ditemukan.</translation>
    </message>
    <message>
        <source>None: the way is direct.</source>
        <translation>Tidak ada: jalurnya langsung.</translation>
    </message>
    <message>
        <source>Not needed: the server is on this computer.</source>
        <translation>Tidak diperlukan: server ada di komputer ini.</translation>
    </message>
    <message>
        <source>Not tried: something before it has to work first.</source>
        <translation>Tidak dicoba: langkah sebelumnya harus berhasil dulu.</translation>
    </message>
    <message>
        <source>Not tried: the check was stopped.</source>
        <translation>Tidak dicoba: pemeriksaan dihentikan.</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port.</source>
        <translation>Tidak ada yang menjawab di alamat dan port ini.</translation>
    </message>
    <message>
        <source>Nothing was given away. Show this to the administrator.</source>
        <translation>Tidak ada data yang bocor. Tunjukkan ini kepada administrator.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Paste the token into the account.</source>
        <translation>Tempelkan token ke akun.</translation>
    </message>
    <message>
        <source>Paste the token into the account: it then lasts until the program ends.</source>
        <translation>Tempelkan token ke akun: token lalu berlaku sampai program ditutup.</translation>
    </message>
    <message>
        <source>Phone {extension} is offline: it can&apos;t ring.</source>
        <translation>Telepon {extension} offline: tidak dapat berdering.</translation>
    </message>
    <message>
        <source>Phone {extension} is online and idle.</source>
        <translation>Telepon {extension} online dan siaga.</translation>
    </message>
    <message>
        <source>Phone {extension} is online and in a call.</source>
        <translation>Telepon {extension} online dan dalam panggilan.</translation>
    </message>
    <message>
        <source>Phone {extension} is online and paused.</source>
        <translation>Telepon {extension} online dan dijeda.</translation>
    </message>
    <message>
        <source>Phone {extension} is online and picked up.</source>
        <translation>Telepon {extension} online dan diangkat.</translation>
    </message>
    <message>
        <source>Phone {extension} is online and ringing.</source>
        <translation>Telepon {extension} online dan berdering.</translation>
    </message>
    <message>
        <source>Phone {extension} is online.</source>
        <translation>Telepon {extension} online.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Put the access key into the account.</source>
        <translation>Isikan kunci akses di akun.</translation>
    </message>
    <message>
        <source>Show this to the administrator of your phone system.</source>
        <translation>Tunjukkan ini kepada administrator sistem telepon Anda.</translation>
    </message>
    <message>
        <source>Sign in again, or paste a new token into the account.</source>
        <translation>Masuk lagi, atau tempelkan token baru ke akun.</translation>
    </message>
    <message>
        <source>Signing in at the provider did not work.</source>
        <translation>Gagal masuk ke penyedia.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Dilewati</translation>
    </message>
    <message>
        <source>Something is wrong. See what to do below.</source>
        <translation>Ada yang tidak beres. Lihat di bawah apa yang perlu dilakukan.</translation>
    </message>
    <message>
        <source>Something went wrong at the provider.</source>
        <translation>Terjadi kesalahan di penyedia.</translation>
    </message>
    <message>
        <source>Something went wrong inside this program.</source>
        <translation>Terjadi kesalahan di dalam program ini.</translation>
    </message>
    <message>
        <source>Tell the administrator: the certificate ends soon.</source>
        <translation>Beri tahu administrator: sertifikat segera berakhir.</translation>
    </message>
    <message>
        <source>The API address can&apos;t be used.</source>
        <translation>Alamat API tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>The account&apos;s authorisation has expired.</source>
        <translation>Otorisasi akun telah berakhir.</translation>
    </message>
    <message>
        <source>The address is a number: there is no name to look up.</source>
        <translation>Alamatnya berupa angka: tidak ada nama yang perlu dicari.</translation>
    </message>
    <message>
        <source>The answer is too large to be the provider&apos;s.</source>
        <translation>Jawaban terlalu besar untuk berasal dari penyedia.</translation>
    </message>
    <message>
        <source>The app ID is not authorised.</source>
        <translation>ID aplikasi tidak diotorisasi.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Pemeriksaan dihentikan.</translation>
    </message>
    <message>
        <source>The connection broke before an answer came.</source>
        <translation>Koneksi terputus sebelum jawaban datang.</translation>
    </message>
    <message>
        <source>The extension belongs to somebody else.</source>
        <translation>Ekstensi ini milik orang lain.</translation>
    </message>
    <message>
        <source>The extension does not exist in this account.</source>
        <translation>Ekstensi ini tidak ada di akun ini.</translation>
    </message>
    <message>
        <source>The extension is newer than the token.</source>
        <translation>Ekstensi ini lebih baru daripada token.</translation>
    </message>
    <message>
        <source>The extension is switched off.</source>
        <translation>Ekstensi ini dinonaktifkan.</translation>
    </message>
    <message>
        <source>The network is unreachable.</source>
        <translation>Jaringan tidak dapat dijangkau.</translation>
    </message>
    <message>
        <source>The network&apos;s directory of names did not answer in time.</source>
        <translation>Layanan nama (DNS) di jaringan tidak menjawab tepat waktu.</translation>
    </message>
    <message>
        <source>The phone is offline.</source>
        <translation>Telepon offline.</translation>
    </message>
    <message>
        <source>The provider accepts it.</source>
        <translation>Penyedia menerimanya.</translation>
    </message>
    <message>
        <source>The provider allows no requests from this network.</source>
        <translation>Penyedia tidak mengizinkan permintaan dari jaringan ini.</translation>
    </message>
    <message>
        <source>The provider could not reach its phone system.</source>
        <translation>Penyedia tidak dapat menjangkau sistem teleponnya.</translation>
    </message>
    <message>
        <source>The provider could not tell.</source>
        <translation>Penyedia tidak dapat memastikannya.</translation>
    </message>
    <message>
        <source>The provider did not let this account sign in.</source>
        <translation>Penyedia tidak mengizinkan akun ini masuk.</translation>
    </message>
    <message>
        <source>The provider does not say why. Ask the administrator of your phone system.</source>
        <translation>Penyedia tidak menyebutkan alasannya. Hubungi administrator sistem telepon Anda.</translation>
    </message>
    <message>
        <source>The provider does not tell about extension {extension}.</source>
        <translation>Penyedia tidak memberi keterangan tentang ekstensi {extension}.</translation>
    </message>
    <message>
        <source>The provider found an error in the question.</source>
        <translation>Penyedia menemukan kesalahan dalam permintaan.</translation>
    </message>
    <message>
        <source>The provider&apos;s API</source>
        <translation>API penyedia</translation>
    </message>
    <message>
        <source>The provider&apos;s own words say more.</source>
        <translation>Pesan dari penyedia menjelaskan lebih lanjut.</translation>
    </message>
    <message>
        <source>The provider&apos;s server has an error.</source>
        <translation>Terjadi kesalahan di server penyedia.</translation>
    </message>
    <message>
        <source>The proxy at {0} answers.</source>
        <translation>Proxy di {0} menjawab.</translation>
    </message>
    <message>
        <source>The proxy does not let it through.</source>
        <translation>Proxy tidak meneruskannya.</translation>
    </message>
    <message>
        <source>The proxy looks the name up.</source>
        <translation>Proxy yang mencari nama itu.</translation>
    </message>
    <message>
        <source>The reply was malformed: no proper HTTP is spoken there.</source>
        <translation>Format balasan tidak benar: yang menjawab di sana tidak memakai HTTP yang benar.</translation>
    </message>
    <message>
        <source>The server answers as the provider does.</source>
        <translation>Server menjawab seperti penyedia.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>Server tidak dapat dijangkau.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Server tidak menjawab tepat waktu.</translation>
    </message>
    <message>
        <source>The server does not tell its time.</source>
        <translation>Server tidak memberi tahu waktunya.</translation>
    </message>
    <message>
        <source>The server points to another address, which was not used.</source>
        <translation>Server menunjuk ke alamat lain, yang tidak dipakai.</translation>
    </message>
    <message>
        <source>The server sent an error text of its own, along with JSON.</source>
        <translation>Server mengirim teks kesalahannya sendiri, bersama JSON.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate can&apos;t be trusted.</source>
        <translation>Sertifikat server tidak dapat dipercaya.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is {0} ahead of this computer&apos;s.</source>
        <translation>Jam server {0} lebih cepat daripada jam komputer ini.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is {0} behind this computer&apos;s.</source>
        <translation>Jam server {0} lebih lambat daripada jam komputer ini.</translation>
    </message>
    <message>
        <source>The system did not tell its proxy settings in time.</source>
        <translation>Sistem tidak memberi tahu pengaturan proxy-nya tepat waktu.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not give the token in time.</source>
        <translation>Keyring sistem tidak memberikan token tepat waktu.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring failed.</source>
        <translation>Keyring sistem gagal.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked.</source>
        <translation>Keyring sistem terkunci.</translation>
    </message>
    <message>
        <source>The token is not valid or has expired.</source>
        <translation>Token tidak berlaku atau sudah kedaluwarsa.</translation>
    </message>
    <message>
        <source>The way leads through {0}.</source>
        <translation>Jalurnya melalui {0}.</translation>
    </message>
    <message>
        <source>This account has no access key.</source>
        <translation>Akun ini tidak memiliki kunci akses.</translation>
    </message>
    <message>
        <source>This account has no token.</source>
        <translation>Akun ini tidak memiliki token.</translation>
    </message>
    <message>
        <source>This account may not ask about phones, so nobody can tell.</source>
        <translation>Akun ini tidak boleh menanyakan telepon, jadi tidak dapat dipastikan.</translation>
    </message>
    <message>
        <source>This computer and the server agree.</source>
        <translation>Jam komputer ini dan server sama.</translation>
    </message>
    <message>
        <source>This computer has no keyring to read the token from.</source>
        <translation>Komputer ini tidak memiliki keyring untuk membaca token.</translation>
    </message>
    <message>
        <source>This is not offered at this address.</source>
        <translation>Ini tidak ditawarkan di alamat ini.</translation>
    </message>
    <message>
        <source>This is not part of the subscription.</source>
        <translation>Ini tidak termasuk dalam langganan.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Coba lagi dalam beberapa menit.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, check whether the address needs https.</source>
        <translation>Coba lagi. Jika tetap begitu, periksa apakah alamat memerlukan https.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Buka kuncinya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>What answers there does not answer as the provider&apos;s API.</source>
        <translation>Yang menjawab di sana tidak menjawab seperti API penyedia.</translation>
    </message>
    <message>
        <source>http: the token travels in clear.</source>
        <translation>http: token terkirim tanpa enkripsi.</translation>
    </message>
    <message>
        <source>{0} answers.</source>
        <translation>{0} menjawab.</translation>
    </message>
    <message>
        <source>{0}. {1} vouches for the server, until {2}.</source>
        <translation>{0}. {1} menjamin server ini, sampai {2}.</translation>
    </message>
    <message>
        <source>{result} · {time} ms</source>
        <translation>{result} · {time} ms</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Ask again</source>
        <translation>Tanyakan lagi</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Periksa koneksi</translation>
    </message>
    <message>
        <source>Checking; no call is placed.</source>
        <translation>Memeriksa; tidak ada panggilan yang dilakukan.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Disalin</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Salin laporan</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Tidak ditawarkan</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Jalankan lagi</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>Langkah pemeriksaan</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>Laporan ada di papan klip.</translation>
    </message>
    <message>
        <source>{account}, extension {extension}</source>
        <translation>{account}, ekstensi {extension}</translation>
    </message>
</context>
<context>
    <name>DialPad</name>
    <message>
        <source>0 plus</source>
        <translation>0 plus</translation>
    </message>
    <message>
        <source>Dial pad</source>
        <translation>Papan tombol</translation>
    </message>
    <message>
        <source>Pound</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Bintang</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>About Dialer</source>
        <translation>Tentang Dialer</translation>
    </message>
    <message>
        <source>Keyboard and help</source>
        <translation>Pintasan dan bantuan</translation>
    </message>
</context>
<context>
    <name>Disposition</name>
    <message>
        <source>Before: {results}</source>
        <translation>Sebelumnya: {results}</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>sibuk</translation>
    </message>
    <message>
        <source>call back</source>
        <translation>hubungi kembali</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>menolak</translation>
    </message>
    <message>
        <source>do not call</source>
        <translation>jangan hubungi</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>tidak diangkat</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>tersambung</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>pesan suara</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>salah nomor</translation>
    </message>
    <message>
        <source>wrong person</source>
        <translation>salah orang</translation>
    </message>
    <message>
        <source>{result} ({time})</source>
        <translation>{result} ({time})</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>A table for a spreadsheet or JSON for a program, both with notes and results; or each number once as a contact.</source>
        <translation>Tabel untuk spreadsheet atau JSON untuk program, keduanya dengan keterangan dan hasil kontak; atau setiap nomor satu kali sebagai kontak.</translation>
    </message>
    <message numerus="yes">
        <source>Calls exported: %Ln
The file is {path}</source>
        <translation>
            <numerusform>Panggilan diekspor: %Ln
Berkasnya: {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls written</source>
        <translation>Panggilan yang sudah ditulis</translation>
    </message>
    <message>
        <source>Calls: {done} of {total}</source>
        <translation>Panggilan: {done} dari {total}</translation>
    </message>
    <message>
        <source>Close the export</source>
        <translation>Tutup ekspor</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>Ekspor panggilan</translation>
    </message>
    <message>
        <source>Export the calls that are shown</source>
        <translation>Ekspor panggilan yang ditampilkan</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Mengekspor…</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Nothing was exported. {problem}</source>
        <translation>Tidak ada yang diekspor. {problem}</translation>
    </message>
    <message>
        <source>Numbers (vCard)…</source>
        <translation>Nomor (vCard)…</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Hentikan ekspor</translation>
    </message>
    <message>
        <source>Stopped: nothing was exported.</source>
        <translation>Dihentikan: tidak ada yang diekspor.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabel (CSV)…</translation>
    </message>
    <message>
        <source>The log tells more.</source>
        <translation>Rinciannya ada di log.</translation>
    </message>
    <message>
        <source>calls-{day}</source>
        <translation>panggilan-{day}</translation>
    </message>
    <message>
        <source>vCard</source>
        <translation>vCard</translation>
    </message>
</context>
<context>
    <name>FigureBody</name>
    <message>
        <source>Answered by caller ID</source>
        <translation>Dijawab menurut ID penelepon</translation>
    </message>
    <message>
        <source>Answered by hour of day</source>
        <translation>Dijawab menurut jam</translation>
    </message>
    <message>
        <source>Calls by result</source>
        <translation>Panggilan menurut hasil</translation>
    </message>
    <message>
        <source>Compared with the time before</source>
        <translation>Dibandingkan dengan periode sebelumnya</translation>
    </message>
    <message>
        <source>There are no calls in this time.</source>
        <translation>Tidak ada panggilan dalam periode ini.</translation>
    </message>
</context>
<context>
    <name>FileAdvice</name>
    <message>
        <source>Another program uses it. Close that program and try again.</source>
        <translation>Program lain sedang memakainya. Tutup program itu dan coba lagi.</translation>
    </message>
    <message>
        <source>It may not be opened or written. Check the permissions of the file and its folder.</source>
        <translation>Berkas tidak boleh dibuka atau ditulis. Periksa izin berkas dan foldernya.</translation>
    </message>
    <message>
        <source>Its drive can&apos;t be reached. Connect it and try again.</source>
        <translation>Drive-nya tidak dapat dijangkau. Hubungkan dan coba lagi.</translation>
    </message>
    <message>
        <source>Its folder is missing. Make the folder and try again.</source>
        <translation>Foldernya tidak ada. Buat folder itu dan coba lagi.</translation>
    </message>
    <message>
        <source>Something else has the name of a file. Move it elsewhere and try again.</source>
        <translation>Ada sesuatu yang memakai nama berkas itu. Pindahkan ke tempat lain dan coba lagi.</translation>
    </message>
    <message>
        <source>Something else has the name of a folder. Move it elsewhere and try again.</source>
        <translation>Ada sesuatu yang memakai nama folder itu. Pindahkan ke tempat lain dan coba lagi.</translation>
    </message>
    <message>
        <source>The computer has too little memory left. Close other programs and try again.</source>
        <translation>Memori komputer tersisa terlalu sedikit. Tutup program lain dan coba lagi.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>Disk penuh. Kosongkan sebagian ruang dan coba lagi.</translation>
    </message>
    <message>
        <source>The disk is read-only. Make it writable, or use another folder.</source>
        <translation>Disk hanya dapat dibaca. Jadikan dapat ditulis, atau pakai folder lain.</translation>
    </message>
    <message>
        <source>The disk reports an error. Check the disk and its free space.</source>
        <translation>Disk melaporkan kesalahan. Periksa disk dan ruang kosongnya.</translation>
    </message>
    <message>
        <source>The file may not become larger. Free some space, or raise the limit.</source>
        <translation>Berkas tidak boleh bertambah besar. Kosongkan sebagian ruang, atau naikkan batasnya.</translation>
    </message>
    <message>
        <source>The links on the way there lead in a circle. Correct them and try again.</source>
        <translation>Tautan di jalur berkas itu saling berputar. Perbaiki dan coba lagi.</translation>
    </message>
    <message>
        <source>The path can&apos;t be used here. Use another folder.</source>
        <translation>Jalur tidak dapat dipakai di sini. Pakai folder lain.</translation>
    </message>
    <message>
        <source>The path is too long. Use a folder with a shorter one.</source>
        <translation>Jalur terlalu panjang. Pakai folder dengan jalur yang lebih pendek.</translation>
    </message>
    <message>
        <source>Too many files are open. Close other programs and try again.</source>
        <translation>Terlalu banyak berkas terbuka. Tutup program lain dan coba lagi.</translation>
    </message>
    <message>
        <source>Your share of the disk (the quota) is used up. Free some space and try again.</source>
        <translation>Jatah disk Anda (kuota) sudah habis. Kosongkan sebagian ruang dan coba lagi.</translation>
    </message>
    <message>
        <source>{error}. Check the permissions and the disk&apos;s free space.</source>
        <translation>{error}. Periksa izin dan ruang kosong disk.</translation>
    </message>
    <message>
        <source>{path} is no file. Move it elsewhere and try again.</source>
        <translation>{path} bukan berkas. Pindahkan ke tempat lain dan coba lagi.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The call history can&apos;t be read now.</source>
        <translation>Riwayat panggilan tidak dapat dibaca saat ini.</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be read, nor moved aside.</source>
        <translation>Pengaturan {path} tidak dapat dibaca maupun disisihkan.</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be read.</source>
        <translation>Pengaturan {path} tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be saved.</source>
        <translation>Pengaturan {path} tidak dapat disimpan.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read.</source>
        <translation>{path} tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written.</source>
        <translation>{path} tidak dapat ditulis.</translation>
    </message>
    <message>
        <source>{path} holds no settings of this program.</source>
        <translation>{path} tidak berisi pengaturan program ini.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Account of the calls</source>
        <translation>Akun panggilan</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>Semua akun</translation>
    </message>
    <message>
        <source>Any extension</source>
        <translation>Semua ekstensi</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>Semua hasil</translation>
    </message>
    <message>
        <source>Any talk time</source>
        <translation>Semua durasi</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Semua waktu</translation>
    </message>
    <message>
        <source>Extension of the calls</source>
        <translation>Ekstensi panggilan</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Mulai tanggal ini</translation>
    </message>
    <message>
        <source>From {extension}</source>
        <translation>Dari {extension}</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Dari … sampai …</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 hari terakhir</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Hasil belum diisi</translation>
    </message>
    <message>
        <source>Only {number}</source>
        <translation>Hanya {number}</translation>
    </message>
    <message>
        <source>Result of the calls</source>
        <translation>Hasil kontak panggilan</translation>
    </message>
    <message>
        <source>Show the calls with other numbers than {number}, too</source>
        <translation>Tampilkan juga panggilan dengan nomor selain {number}</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>Waktu bicara</translation>
    </message>
    <message>
        <source>Talk {time} or more</source>
        <translation>Bicara min. {time}</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Minggu ini</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation>Sampai tanggal ini</translation>
    </message>
</context>
<context>
    <name>HangUp</name>
    <message>
        <source>another cause</source>
        <translation>penyebab lain</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>sibuk</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>cause not known</source>
        <translation>penyebab tidak diketahui</translation>
    </message>
    <message>
        <source>cause {code}</source>
        <translation>penyebab {code}</translation>
    </message>
    <message>
        <source>ended by the phone system</source>
        <translation>diakhiri oleh sistem telepon</translation>
    </message>
    <message>
        <source>ended normally</source>
        <translation>berakhir normal</translation>
    </message>
    <message>
        <source>faulty request</source>
        <translation>permintaan salah</translation>
    </message>
    <message>
        <source>hung up at the other end</source>
        <translation>ditutup di pihak seberang</translation>
    </message>
    <message>
        <source>hung up at your end</source>
        <translation>ditutup di pihak Anda</translation>
    </message>
    <message>
        <source>intercepted</source>
        <translation>dicegat</translation>
    </message>
    <message>
        <source>location not known</source>
        <translation>lokasi tidak diketahui</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>tidak ada jawaban</translation>
    </message>
    <message>
        <source>no such extension</source>
        <translation>ekstensi tidak ada</translation>
    </message>
    <message>
        <source>not a valid call</source>
        <translation>bukan panggilan yang sah</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>tidak dijawab</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>tidak diizinkan</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>tidak dapat dihubungi</translation>
    </message>
    <message>
        <source>number not found</source>
        <translation>nomor tidak ditemukan</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>panggilan ditolak</translation>
    </message>
    <message>
        <source>the extension was offline</source>
        <translation>ekstensi offline</translation>
    </message>
    <message>
        <source>the line failed</source>
        <translation>saluran gagal</translation>
    </message>
    <message>
        <source>the number has changed</source>
        <translation>nomor sudah berganti</translation>
    </message>
    <message>
        <source>the request took too long</source>
        <translation>permintaan terlalu lama</translation>
    </message>
    <message>
        <source>the time was up</source>
        <translation>waktu habis</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>0 on the dial pad</source>
        <translation>0 di papan tombol</translation>
    </message>
    <message>
        <source>0 to 9, *, #, +</source>
        <translation>0 sampai 9, *, #, +</translation>
    </message>
    <message>
        <source>1. Type or paste a number and press Call: your own phone rings.</source>
        <translation>1. Ketik atau tempelkan nomor lalu tekan Panggil: telepon Anda sendiri berdering.</translation>
    </message>
    <message>
        <source>2. Pick it up.</source>
        <translation>2. Angkat telepon itu.</translation>
    </message>
    <message>
        <source>3. The phone system connects the number. The sound is on your phone, not in this program.</source>
        <translation>3. Sistem telepon menyambungkan nomor. Suaranya ada di telepon Anda, bukan di program ini.</translation>
    </message>
    <message>
        <source>Arrow keys, Home, End</source>
        <translation>Tombol panah, Home, End</translation>
    </message>
    <message>
        <source>Bring back what was pasted as it was; in the recent calls, what was deleted</source>
        <translation>Kembalikan tempelan seperti aslinya; di panggilan terbaru, kembalikan yang dihapus</translation>
    </message>
    <message>
        <source>Clear the number; close the search, or what is known of a call. It never ends a call</source>
        <translation>Kosongkan nomor; tutup pencarian atau detail panggilan. Ini tidak pernah mengakhiri panggilan</translation>
    </message>
    <message>
        <source>Dialer {version}
A click-to-call dialer for a phone at a cloud PBX.
MIT licence. It uses Qt and PySide under the LGPL-3; all licences are in the folder “licenses” that comes with it.</source>
        <translation>Dialer {version}
Dialer klik-untuk-memanggil untuk telepon pada PBX cloud.
Lisensi MIT. Program ini memakai Qt dan PySide di bawah LGPL-3; semua lisensi ada di folder “licenses” yang disertakan.</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Panah bawah</translation>
    </message>
    <message>
        <source>Go to the contacts</source>
        <translation>Ke kontak</translation>
    </message>
    <message>
        <source>Go to the number</source>
        <translation>Ke nomor</translation>
    </message>
    <message>
        <source>Go to the number, wherever the focus is outside a text field; after a call they begin a new one</source>
        <translation>Ke nomor, di mana pun fokus berada di luar kolom teks; setelah panggilan, memulai nomor baru</translation>
    </message>
    <message>
        <source>Go to the recent calls</source>
        <translation>Ke panggilan terbaru</translation>
    </message>
    <message>
        <source>Go to the statistics</source>
        <translation>Ke statistik</translation>
    </message>
    <message>
        <source>Hold it down with the mouse, or Shift-click it, for a +</source>
        <translation>Tahan dengan tetikus, atau klik sambil menekan Shift, untuk +</translation>
    </message>
    <message>
        <source>In the number: call it; in the empty field: bring back the last number. In any other field: go back to the number, without a call</source>
        <translation>Di kolom nomor: panggil nomor itu; di kolom kosong: kembalikan nomor terakhir. Di kolom lain: kembali ke nomor, tanpa panggilan</translation>
    </message>
    <message>
        <source>Larger, smaller, normal size</source>
        <translation>Perbesar, perkecil, ukuran normal</translation>
    </message>
    <message>
        <source>On a contact: put its number into the field, change it, delete it</source>
        <translation>Pada kontak: isikan nomornya ke kolom, edit, hapus</translation>
    </message>
    <message>
        <source>On a recent call: copy its number, show all that can be done</source>
        <translation>Pada panggilan terbaru: salin nomornya, tampilkan semua yang bisa dilakukan</translation>
    </message>
    <message>
        <source>On a recent call: put its number into the field, open its recording, delete it</source>
        <translation>Pada panggilan terbaru: isikan nomornya ke kolom, buka rekamannya, hapus</translation>
    </message>
    <message>
        <source>On the dial pad: go from key to key</source>
        <translation>Di papan tombol: pindah dari tombol ke tombol</translation>
    </message>
    <message>
        <source>Paste a number, cleaned</source>
        <translation>Tempelkan nomor, dirapikan</translation>
    </message>
    <message>
        <source>Put in the last number</source>
        <translation>Isikan nomor terakhir</translation>
    </message>
    <message>
        <source>Search the calls or the contacts</source>
        <translation>Cari di panggilan atau kontak</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>This help, quit</source>
        <translation>Bantuan ini, keluar</translation>
    </message>
    <message>
        <source>While people are offered: go to them; Return puts the number in</source>
        <translation>Saat kontak ditawarkan: ke daftarnya; Return mengisikan nomornya</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln may be there already: the same number, but no name or another ID.</source>
        <translation>
            <numerusform>%Ln mungkin sudah ada: nomornya sama, tetapi tanpa nama atau ID-nya lain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>Dan %Ln lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Kolom {number}</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>Encoding: change it where names look wrong</source>
        <translation>Pengodean: ubah bila nama tampak keliru</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Impor kontak</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Mengimpor…</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Simpan keduanya</translation>
    </message>
    <message>
        <source>Merge with the contact that is there</source>
        <translation>Gabungkan dengan kontak yang sudah ada</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Membaca berkas…</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>What can&apos;t be read</source>
        <translation>Yang tidak dapat dibaca</translation>
    </message>
    <message>
        <source>What can&apos;t be read is not imported:</source>
        <translation>Yang tidak dapat dibaca tidak diimpor:</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>Isi kolom</translation>
    </message>
    <message>
        <source>What to do with them</source>
        <translation>Tindakan untuk yang mungkin sudah ada</translation>
    </message>
    <message>
        <source>{column} holds</source>
        <translation>{column} berisi</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>A link was refused: it holds control characters.</source>
        <translation>Tautan ditolak: berisi karakter kontrol.</translation>
    </message>
    <message>
        <source>A link was refused: it is longer than {count} characters.</source>
        <translation>Tautan ditolak: lebih panjang dari {count} karakter.</translation>
    </message>
    <message>
        <source>Choose Dialer in the page that your system has opened; it alone can change it.</source>
        <translation>Pilih Dialer di halaman yang dibuka sistem Anda; hanya di sana hal ini dapat diubah.</translation>
    </message>
    <message>
        <source>Dialer</source>
        <translation>Dialer</translation>
    </message>
    <message>
        <source>Dialer opens phone links from now on.</source>
        <translation>Mulai sekarang Dialer membuka tautan telepon.</translation>
    </message>
    <message>
        <source>It could not be changed: {reason}</source>
        <translation>Tidak dapat diubah: {reason}</translation>
    </message>
    <message>
        <source>Links are opened as before.</source>
        <translation>Tautan dibuka seperti sebelumnya.</translation>
    </message>
    <message>
        <source>More than {count} links came within {seconds} seconds. Only the last one counts: {number}</source>
        <translation>Lebih dari {count} tautan masuk dalam {seconds} detik. Hanya yang terakhir berlaku: {number}</translation>
    </message>
    <message>
        <source>No program, as far as is known.</source>
        <translation>Tidak ada program, sejauh yang diketahui.</translation>
    </message>
    <message>
        <source>The test link came back: Dialer opens phone links.</source>
        <translation>Tautan uji kembali: Dialer membuka tautan telepon.</translation>
    </message>
    <message>
        <source>The test link did not come back: another program has opened it, or none.</source>
        <translation>Tautan uji tidak kembali: program lain telah membukanya, atau tidak ada program yang membukanya.</translation>
    </message>
    <message>
        <source>The test link is on its way…</source>
        <translation>Tautan uji sedang dalam perjalanan…</translation>
    </message>
    <message>
        <source>This can&apos;t be told from here. Choose Dialer among the default programs in the settings of your desktop.</source>
        <translation>Ini tidak dapat diketahui dari sini. Pilih Dialer di antara program bawaan dalam pengaturan desktop Anda.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>A tel: or callto: link in a browser or a mail fills in the number here, and waits for you. A link never dials.</source>
        <translation>Tautan tel: atau callto: di peramban atau surel mengisikan nomornya di sini; Anda yang memutuskan untuk memanggil. Tautan tidak pernah memanggil.</translation>
    </message>
    <message>
        <source>Let the program open links that did before</source>
        <translation>Biarkan program sebelumnya membuka tautan lagi</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Tautan</translation>
    </message>
    <message>
        <source>Make Dialer the handler</source>
        <translation>Jadikan Dialer pembuka tautan</translation>
    </message>
    <message>
        <source>Phone links</source>
        <translation>Tautan telepon</translation>
    </message>
    <message>
        <source>Test link</source>
        <translation>Uji tautan</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>{scheme}: links are opened by</source>
        <translation>Tautan {scheme}: dibuka oleh</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>Call ended</source>
        <translation>Panggilan selesai</translation>
    </message>
    <message>
        <source>In a call with {number}</source>
        <translation>Dalam panggilan dengan {number}</translation>
    </message>
    <message>
        <source>No sign of a call on {extension}</source>
        <translation>Tidak ada tanda panggilan di {extension}</translation>
    </message>
    <message>
        <source>Now the phone system calls {number}.</source>
        <translation>Sekarang sistem telepon memanggil {number}.</translation>
    </message>
    <message>
        <source>Outcome unknown: your phone may still ring</source>
        <translation>Hasil tidak diketahui: telepon Anda mungkin masih akan berdering</translation>
    </message>
    <message>
        <source>Perhaps the phone is off or offline, set to do not disturb or forwarded, or {extension} is not your extension.</source>
        <translation>Mungkin telepon mati atau offline, disetel jangan ganggu atau dialihkan, atau {extension} bukan ekstensi Anda.</translation>
    </message>
    <message>
        <source>Phone {extension} shows another call just now.</source>
        <translation>Telepon {extension} saat ini menunjukkan panggilan lain.</translation>
    </message>
    <message>
        <source>Request accepted</source>
        <translation>Permintaan diterima</translation>
    </message>
    <message>
        <source>Request accepted, but {extension} is not ringing yet</source>
        <translation>Permintaan diterima, tetapi {extension} belum berdering</translation>
    </message>
    <message>
        <source>Request accepted: does {extension} ring?</source>
        <translation>Permintaan diterima: apakah {extension} berdering?</translation>
    </message>
    <message>
        <source>The answer was lost, and phone {extension} showed no sign of a call since. You can call again.</source>
        <translation>Jawaban hilang, dan sejak itu telepon {extension} tidak menunjukkan tanda panggilan. Anda dapat memanggil lagi.</translation>
    </message>
    <message>
        <source>The call can&apos;t be followed any further: look at phone {extension}.</source>
        <translation>Panggilan tidak dapat diikuti lebih jauh: lihat telepon {extension}.</translation>
    </message>
    <message>
        <source>The dialer watches phone {extension} to find out.</source>
        <translation>Dialer mengamati telepon {extension} untuk mengetahuinya.</translation>
    </message>
    <message>
        <source>The phone&apos;s state can&apos;t be had just now. If it is silent, perhaps it is off or offline, set to do not disturb or forwarded, or {extension} is not your extension.</source>
        <translation>Status telepon sedang tidak dapat diperoleh. Jika telepon diam, mungkin telepon mati atau offline, disetel jangan ganggu atau dialihkan, atau {extension} bukan ekstensi Anda.</translation>
    </message>
    <message>
        <source>The request was accepted, but the phone showed no sign of a call. Check that it is on and signed in as {extension}, and neither forwarded nor set to do not disturb.</source>
        <translation>Permintaan diterima, tetapi telepon tidak menunjukkan tanda panggilan. Pastikan telepon menyala dan terdaftar sebagai {extension}, serta tidak dialihkan atau disetel jangan ganggu.</translation>
    </message>
    <message>
        <source>Then the phone system calls {number}.</source>
        <translation>Lalu sistem telepon memanggil {number}.</translation>
    </message>
    <message>
        <source>Was in a call with {number}, end not seen</source>
        <translation>Sempat dalam panggilan dengan {number}, selesainya tidak terpantau</translation>
    </message>
    <message>
        <source>You were in a call with {number} for {time}.</source>
        <translation>Anda dalam panggilan dengan {number} selama {time}.</translation>
    </message>
    <message>
        <source>Your phone {extension} should ring: pick it up.</source>
        <translation>Telepon Anda {extension} semestinya berdering: angkatlah.</translation>
    </message>
    <message>
        <source>{extension} did not ring</source>
        <translation>{extension} tidak berdering</translation>
    </message>
    <message>
        <source>{extension} is picked up</source>
        <translation>{extension} diangkat</translation>
    </message>
    <message>
        <source>{extension} is ringing: pick up</source>
        <translation>{extension} berdering: angkatlah</translation>
    </message>
    <message>
        <source>{extension} stopped ringing and was not seen to be picked up.</source>
        <translation>{extension} berhenti berdering dan tidak terpantau diangkat.</translation>
    </message>
    <message>
        <source>{extension} was picked up, end not seen</source>
        <translation>{extension} sempat diangkat, selesainya tidak terpantau</translation>
    </message>
    <message>
        <source>{extension} was ringing, end not seen</source>
        <translation>{extension} sempat berdering, selesainya tidak terpantau</translation>
    </message>
    <message>
        <source>{number} was not seen to answer.</source>
        <translation>{number} tidak terpantau menjawab.</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system has it</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>In the window, {larger} and {smaller} change it, too; {normal} is 100 %.</source>
        <translation>Di jendela, {larger} dan {smaller} juga mengubahnya; {normal} berarti 100%.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Ukuran tampilan</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dialer</source>
        <translation>Dialer</translation>
    </message>
    <message>
        <source>Dialer (demo)</source>
        <translation>Dialer (demo)</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>A provider is believed when an authority vouches for it that the system trusts.</source>
        <translation>Penyedia dipercaya bila dijamin oleh otoritas yang dipercaya sistem.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation>Periksa koneksi…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Newer releases</source>
        <translation>Rilis lebih baru</translation>
    </message>
    <message>
        <source>Nobody is asked for a newer release.</source>
        <translation>Program ini tidak mencari rilis yang lebih baru.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The address that came with this program, or your administrator&apos;s, is asked once a day. Nothing about you is sent.</source>
        <translation>Sekali sehari program ini bertanya ke alamat yang disertakan, atau yang dari administrator Anda. Tidak ada data tentang Anda yang dikirim.</translation>
    </message>
    <message>
        <source>The one that the system names for the provider&apos;s address. The connection check shows which one that is.</source>
        <translation>Proxy yang ditetapkan sistem untuk alamat penyedia. Pemeriksaan koneksi menunjukkan yang mana.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>Call again</source>
        <translation>Panggil lagi</translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation>Periksa koneksi…</translation>
    </message>
    <message>
        <source>Choose caller ID</source>
        <translation>Pilih ID penelepon</translation>
    </message>
    <message>
        <source>Choose extension</source>
        <translation>Pilih ekstensi</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Buka akun</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Result: {result}</source>
        <translation>Hasil kontak: {result}</translation>
    </message>
    <message>
        <source>Suggested: {result}</source>
        <translation>Saran: {result}</translation>
    </message>
    <message>
        <source>The note is as it was before.</source>
        <translation>Keterangan kembali seperti sebelumnya.</translation>
    </message>
    <message>
        <source>Undo the note</source>
        <translation>Urungkan keterangan</translation>
    </message>
    <message>
        <source>What was said, what comes next</source>
        <translation>Apa yang dibicarakan, apa selanjutnya</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>belum diisi</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>A newer version of this program keeps the call history in a way that this one does not know. It is left as it is, and no call can be placed.</source>
        <translation>Versi program yang lebih baru menyimpan riwayat panggilan dengan cara yang tidak dikenal versi ini. Riwayat dibiarkan apa adanya, dan panggilan tidak dapat dilakukan.</translation>
    </message>
    <message>
        <source>Another file has taken the place of the call history, as after a restore. All calls were added to it, so nothing is lost.</source>
        <translation>Berkas lain telah menggantikan riwayat panggilan, misalnya setelah pemulihan cadangan. Semua panggilan telah ditambahkan ke berkas itu, jadi tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Calls under way when the program last ended: {count}. They are in the list as “outcome unknown”.</source>
        <translation>Panggilan yang sedang berjalan saat program terakhir ditutup: {count}. Dalam daftar, hasilnya ditulis “hasil tidak diketahui”.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Salin detail</translation>
    </message>
    <message>
        <source>Nothing on this computer opened the link into your CRM. Choose a browser in the settings of your desktop, or check the link in the account.</source>
        <translation>Tidak ada program di komputer ini yang membuka tautan ke CRM Anda. Pilih peramban di pengaturan desktop Anda, atau periksa tautannya di akun.</translation>
    </message>
    <message>
        <source>Nothing on this computer opens the log. It is here:</source>
        <translation>Tidak ada program di komputer ini yang dapat membuka log. Log ada di sini:</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>Ditetapkan oleh organisasi Anda</translation>
    </message>
    <message>
        <source>Something went wrong inside this program ({hint}). It goes on, and the log tells more.</source>
        <translation>Terjadi kesalahan di dalam program ini ({hint}). Program tetap berjalan, dan rinciannya ada di log.</translation>
    </message>
    <message>
        <source>Something went wrong inside this program. It goes on, and the log tells more.</source>
        <translation>Terjadi kesalahan di dalam program ini. Program tetap berjalan, dan rinciannya ada di log.</translation>
    </message>
    <message>
        <source>The call history can&apos;t be written, so no call can be placed. The dialer goes on trying, and says no more of it once it works.</source>
        <translation>Riwayat panggilan tidak dapat ditulis, jadi panggilan tidak dapat dilakukan. Dialer terus mencoba, dan pesan ini hilang begitu berhasil.</translation>
    </message>
    <message>
        <source>The call history was damaged. It was set aside and a new one begun. The damaged file is:</source>
        <translation>Riwayat panggilan rusak. Riwayat itu disisihkan dan yang baru dimulai. Berkas yang rusak:</translation>
    </message>
    <message>
        <source>The contacts can&apos;t be read or saved now; calls work as before. The dialer goes on trying to save what you change, and says no more of it once it works.</source>
        <translation>Kontak tidak dapat dibaca atau disimpan saat ini; panggilan tetap bisa dilakukan seperti biasa. Dialer terus mencoba menyimpan perubahan Anda, dan pesan ini hilang begitu berhasil.</translation>
    </message>
    <message>
        <source>The contacts were damaged. They were set aside and an empty file begun. The damaged file is:</source>
        <translation>Berkas kontak rusak. Berkas itu disisihkan dan berkas kosong dibuat. Berkas yang rusak:</translation>
    </message>
    <message>
        <source>The demo&apos;s simulated provider could not be started.</source>
        <translation>Penyedia simulasi untuk demo tidak dapat dijalankan.</translation>
    </message>
    <message>
        <source>The details are in the clipboard, without tokens and whole numbers. Paste them into your message to support.</source>
        <translation>Detailnya ada di papan klip, tanpa token dan nomor lengkap. Tempelkan ke pesan Anda untuk dukungan.</translation>
    </message>
    <message>
        <source>The file of the call history was moved, deleted or emptied while the dialer had it open. It was written anew with all calls, so nothing is lost.</source>
        <translation>Berkas riwayat panggilan dipindahkan, dihapus, atau dikosongkan saat sedang dibuka Dialer. Berkas itu ditulis ulang dengan semua panggilan, jadi tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>The file of the call history was overwritten while the dialer had it open. The calls since its start were added to it; older ones that are missing in the list can be fetched with “Catch up…” in the menu “Go”.</source>
        <translation>Berkas riwayat panggilan ditimpa saat sedang dibuka Dialer. Panggilan sejak program dibuka telah ditambahkan ke berkas itu; panggilan lebih lama yang tidak ada di daftar dapat diambil dengan “Ambil catatan susulan…” di menu “Navigasi”.</translation>
    </message>
    <message>
        <source>The settings could not be read. They are left as they are.</source>
        <translation>Pengaturan tidak dapat dibaca. Pengaturan dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>The settings could not be saved. Check the disk.</source>
        <translation>Pengaturan tidak dapat disimpan. Periksa disk.</translation>
    </message>
    <message>
        <source>The settings were damaged. They were set aside and new ones begun. The damaged file is:</source>
        <translation>Pengaturan rusak. Pengaturan itu disisihkan dan yang baru dimulai. Berkas yang rusak:</translation>
    </message>
    <message>
        <source>What was there instead was no history, and was set aside:</source>
        <translation>Yang ada di tempatnya bukan riwayat, dan telah disisihkan:</translation>
    </message>
    <message>
        <source>Your organisation keeps calls for {days} days. Older ones are deleted now, for good: {count}.</source>
        <translation>Organisasi Anda menyimpan panggilan selama {days} hari. Panggilan yang melewati batas itu dihapus permanen sekarang: {count}.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy for this program has a mistake, so nothing of it counts. Tell your administrator:</source>
        <translation>Kebijakan organisasi Anda untuk program ini mengandung kesalahan, jadi tidak ada isinya yang berlaku. Beri tahu administrator Anda:</translation>
    </message>
</context>
<context>
    <name>NumberChooser</name>
    <message numerus="yes">
        <source>Not shown: %n more</source>
        <translation>
            <numerusform>Tidak ditampilkan: %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Which number?</source>
        <translation>Nomor yang mana?</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Nomor atau nama</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>Nomor tujuan</translation>
    </message>
</context>
<context>
    <name>NumberHint</name>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>Paste {number}</source>
        <translation>Tempelkan {number}</translation>
    </message>
    <message>
        <source>Press Down to choose one of these people.</source>
        <translation>Tekan panah bawah untuk memilih salah satu orang ini.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>* and # can only begin a service code such as *97.</source>
        <translation>* dan # hanya dapat mengawali kode layanan seperti *97.</translation>
    </message>
    <message>
        <source>Check it: the country&apos;s numbering plan has no such number.</source>
        <translation>Periksa: tidak ada nomor seperti ini dalam rencana penomoran negara itu.</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Ekstensi</translation>
    </message>
    <message>
        <source>From a link: a premium-rate number, which costs extra.</source>
        <translation>Dari tautan: nomor tarif premium, yang dikenai biaya tambahan.</translation>
    </message>
    <message>
        <source>From a link: a service code, which can change how your phone works.</source>
        <translation>Dari tautan: kode layanan, yang dapat mengubah cara kerja telepon Anda.</translation>
    </message>
    <message>
        <source>From a link: an emergency number.</source>
        <translation>Dari tautan: nomor darurat.</translation>
    </message>
    <message>
        <source>From a link: this is the phone you call from.</source>
        <translation>Dari tautan: ini telepon yang Anda pakai untuk memanggil.</translation>
    </message>
    <message>
        <source>No number looks like this.</source>
        <translation>Tidak ada nomor yang bentuknya seperti ini.</translation>
    </message>
    <message>
        <source>The link names extension {extension}; it is not dialled.</source>
        <translation>Tautan menyebut ekstensi {extension}; ekstensi itu tidak dipanggil.</translation>
    </message>
    <message>
        <source>There are several numbers: choose one.</source>
        <translation>Ada beberapa nomor: pilih satu.</translation>
    </message>
    <message>
        <source>There is no number in this text.</source>
        <translation>Tidak ada nomor dalam teks ini.</translation>
    </message>
    <message>
        <source>This number is too long.</source>
        <translation>Nomor ini terlalu panjang.</translation>
    </message>
    <message>
        <source>This number is too short.</source>
        <translation>Nomor ini terlalu pendek.</translation>
    </message>
    <message>
        <source>Type or paste a number first.</source>
        <translation>Ketik atau tempelkan nomor dulu.</translation>
    </message>
    <message>
        <source>{country} {time}</source>
        <translation>{country} {time}</translation>
    </message>
    <message>
        <source>{country}, {time}</source>
        <translation>{country}, {time}</translation>
    </message>
    <message>
        <source>{first} to {last} there</source>
        <translation>pukul {first} sampai {last} di sana</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>pukul {time} di sana</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>(no words)</source>
        <translation>(tanpa pesan)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>If your phone stays quiet, call again.</source>
        <translation>Jika telepon Anda tetap diam, panggil lagi.</translation>
    </message>
    <message>
        <source>Outcome unknown: your phone may still ring</source>
        <translation>Hasil tidak diketahui: telepon Anda mungkin masih akan berdering</translation>
    </message>
    <message>
        <source>Preparing the request…</source>
        <translation>Menyiapkan permintaan…</translation>
    </message>
    <message>
        <source>Sending the request…</source>
        <translation>Mengirim permintaan…</translation>
    </message>
    <message>
        <source>The call may have been placed.</source>
        <translation>Panggilan mungkin sudah dilakukan.</translation>
    </message>
    <message>
        <source>The call was not placed.</source>
        <translation>Panggilan tidak dilakukan.</translation>
    </message>
    <message>
        <source>The call was probably not placed. Look at your phone before you try again.</source>
        <translation>Panggilan kemungkinan besar tidak dilakukan. Lihat telepon Anda sebelum mencoba lagi.</translation>
    </message>
    <message>
        <source>The provider says</source>
        <translation>Pesan penyedia</translation>
    </message>
    <message>
        <source>The provider says (code {code})</source>
        <translation>Pesan penyedia (kode {code})</translation>
    </message>
    <message>
        <source>The system&apos;s keyring has not given the token yet. It may be asking for its password in a window of its own.</source>
        <translation>Keyring sistem belum memberikan token. Mungkin keyring sedang meminta kata sandi di jendelanya sendiri.</translation>
    </message>
    <message>
        <source>Waiting for the keyring</source>
        <translation>Menunggu keyring</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Yang diterima</translation>
    </message>
    <message>
        <source>You stopped waiting, but the request may have left.</source>
        <translation>Anda berhenti menunggu, tetapi permintaan mungkin sudah terkirim.</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>tidak terkirim</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>hasil tidak diketahui</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>request accepted</source>
        <translation>permintaan diterima</translation>
    </message>
    <message>
        <source>request under way</source>
        <translation>permintaan sedang berjalan</translation>
    </message>
    <message>
        <source>stopped, not sent</source>
        <translation>dihentikan, tidak terkirim</translation>
    </message>
</context>
<context>
    <name>PageTab</name>
    <message>
        <source>Calls</source>
        <translation>Panggilan</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message numerus="yes">
        <source>%n found, Down goes to them</source>
        <translation>
            <numerusform>%n ditemukan, tekan panah bawah untuk memilih</numerusform>
        </translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Orang yang ditemukan</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Any person</source>
        <translation>Semua orang</translation>
    </message>
    <message>
        <source>Nobody with a number is called so.</source>
        <translation>Tidak ada orang bernama itu yang memiliki nomor.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Orang</translation>
    </message>
</context>
<context>
    <name>PhonePanel</name>
    <message>
        <source>Demo phone {extension}: in a call</source>
        <translation>Telepon demo {extension}: dalam panggilan</translation>
    </message>
    <message>
        <source>Demo phone {extension}: it rings. Pick it up, or wait.</source>
        <translation>Telepon demo {extension}: berdering. Angkat, atau tunggu.</translation>
    </message>
    <message>
        <source>Demo phone {extension}: picked up</source>
        <translation>Telepon demo {extension}: diangkat</translation>
    </message>
    <message>
        <source>Demo phone {extension}: silent</source>
        <translation>Telepon demo {extension}: diam</translation>
    </message>
    <message>
        <source>Demo: no real call is placed</source>
        <translation>Demo: tidak ada panggilan sungguhan</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Tutup telepon</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>Angkat</translation>
    </message>
</context>
<context>
    <name>Phones</name>
    <message>
        <source>Calls can&apos;t be followed.</source>
        <translation>Panggilan tidak dapat diikuti.</translation>
    </message>
    <message>
        <source>Records of calls are not part of your subscription.</source>
        <translation>Catatan panggilan tidak termasuk dalam langganan Anda.</translation>
    </message>
    <message>
        <source>Talking times and recordings stay unknown.</source>
        <translation>Waktu bicara dan rekaman tetap tidak diketahui.</translation>
    </message>
    <message>
        <source>The extensions you typed go on working.</source>
        <translation>Ekstensi yang Anda ketik tetap berfungsi.</translation>
    </message>
    <message>
        <source>The list of phones is not part of your subscription.</source>
        <translation>Daftar telepon tidak termasuk dalam langganan Anda.</translation>
    </message>
    <message>
        <source>The provider did not list the phones.</source>
        <translation>Penyedia tidak memberi daftar telepon.</translation>
    </message>
    <message>
        <source>The provider does not give records of calls to this network.</source>
        <translation>Penyedia tidak memberi catatan panggilan ke jaringan ini.</translation>
    </message>
    <message>
        <source>The provider does not give records of calls.</source>
        <translation>Penyedia tidak memberi catatan panggilan.</translation>
    </message>
    <message>
        <source>The provider does not give the list of phones to this network.</source>
        <translation>Penyedia tidak memberi daftar telepon ke jaringan ini.</translation>
    </message>
    <message>
        <source>The provider does not tell here what phones are doing.</source>
        <translation>Penyedia tidak memberi tahu di sini apa yang sedang dilakukan telepon.</translation>
    </message>
    <message>
        <source>The provider does not tell this network what phones are doing.</source>
        <translation>Penyedia tidak memberi tahu jaringan ini apa yang sedang dilakukan telepon.</translation>
    </message>
    <message>
        <source>The provider does not tell what phones are doing.</source>
        <translation>Penyedia tidak memberi tahu apa yang sedang dilakukan telepon.</translation>
    </message>
    <message>
        <source>The provider lists {total} phones; the first {count} are shown. To call from another one, add its extension to the account.</source>
        <translation>Penyedia mencantumkan {total} telepon; {count} yang pertama ditampilkan. Untuk memanggil dari telepon lain, tambahkan ekstensinya ke akun.</translation>
    </message>
    <message>
        <source>The provider offers no list of phones here.</source>
        <translation>Penyedia tidak menawarkan daftar telepon di sini.</translation>
    </message>
    <message>
        <source>The provider offers no records of calls here.</source>
        <translation>Penyedia tidak menawarkan catatan panggilan di sini.</translation>
    </message>
    <message>
        <source>What phones are doing is not part of your subscription.</source>
        <translation>Status telepon tidak termasuk dalam langganan Anda.</translation>
    </message>
    <message>
        <source>busy otherwise</source>
        <translation>sedang sibuk</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>dinonaktifkan</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>siaga</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>bicara</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>tidak ditemukan</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>dijeda</translation>
    </message>
    <message>
        <source>picked up</source>
        <translation>diangkat</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>berdering</translation>
    </message>
    <message>
        <source>{extension} · {state}</source>
        <translation>{extension} · {state}</translation>
    </message>
    <message>
        <source>{extension}, {state}</source>
        <translation>{extension}, {state}</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Ask the administrator of your phone system.</source>
        <translation>Hubungi administrator sistem telepon Anda.</translation>
    </message>
    <message>
        <source>Ask the administrator to allow this computer&apos;s internet address.</source>
        <translation>Minta administrator mengizinkan alamat internet komputer ini.</translation>
    </message>
    <message>
        <source>Check that phone {extension} is on and signed in, then call again.</source>
        <translation>Pastikan telepon {extension} menyala dan terdaftar, lalu panggil lagi.</translation>
    </message>
    <message>
        <source>Check the API address in the account, and the network.</source>
        <translation>Periksa alamat API di akun, dan jaringan.</translation>
    </message>
    <message>
        <source>Check the API address in the account.</source>
        <translation>Periksa alamat API di akun.</translation>
    </message>
    <message>
        <source>Check the app ID the token was made with.</source>
        <translation>Periksa ID aplikasi yang dipakai untuk membuat token.</translation>
    </message>
    <message>
        <source>Check the cable or the Wi-Fi, then call again.</source>
        <translation>Periksa kabel atau Wi-Fi, lalu panggil lagi.</translation>
    </message>
    <message>
        <source>Check the number, or ask the administrator.</source>
        <translation>Periksa nomornya, atau hubungi administrator.</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings.</source>
        <translation>Periksa pengaturan proxy sistem.</translation>
    </message>
    <message>
        <source>Check whether the address begins with http or https.</source>
        <translation>Periksa apakah alamat diawali http atau https.</translation>
    </message>
    <message>
        <source>Choose another caller ID, or leave it to the provider.</source>
        <translation>Pilih ID penelepon lain, atau serahkan kepada penyedia.</translation>
    </message>
    <message>
        <source>Choose another extension, or ask the administrator.</source>
        <translation>Pilih ekstensi lain, atau hubungi administrator.</translation>
    </message>
    <message>
        <source>Choose another extension, or correct the list in the account.</source>
        <translation>Pilih ekstensi lain, atau perbaiki daftar di akun.</translation>
    </message>
    <message>
        <source>Correct the API address in the account.</source>
        <translation>Perbaiki alamat API di akun.</translation>
    </message>
    <message>
        <source>If your phone {extension} stays quiet, call again. Show this to the administrator.</source>
        <translation>Jika telepon Anda {extension} tetap diam, panggil lagi. Tunjukkan ini kepada administrator.</translation>
    </message>
    <message>
        <source>If your phone {extension} stays quiet, check the API address and network.</source>
        <translation>Jika telepon Anda {extension} tetap diam, periksa alamat API dan jaringan.</translation>
    </message>
    <message>
        <source>If your phone {extension} stays quiet, correct the API address.</source>
        <translation>Jika telepon Anda {extension} tetap diam, perbaiki alamat API.</translation>
    </message>
    <message>
        <source>Look for a window that asks for the keyring&apos;s password. Or paste the token into the account: it then lasts until the program ends.</source>
        <translation>Cari jendela yang meminta kata sandi keyring. Atau tempelkan token ke akun: token lalu berlaku sampai program ditutup.</translation>
    </message>
    <message>
        <source>Not sent: no secure connection could be made</source>
        <translation>Tidak terkirim: koneksi aman tidak dapat dibuat</translation>
    </message>
    <message>
        <source>Not sent: nothing answers at the provider&apos;s address</source>
        <translation>Tidak terkirim: tidak ada yang menjawab di alamat penyedia</translation>
    </message>
    <message>
        <source>Not sent: signing in at the provider did not work</source>
        <translation>Tidak terkirim: gagal masuk ke penyedia</translation>
    </message>
    <message>
        <source>Not sent: the API address can&apos;t be used</source>
        <translation>Tidak terkirim: alamat API tidak dapat dipakai</translation>
    </message>
    <message>
        <source>Not sent: the call could not be noted in the history</source>
        <translation>Tidak terkirim: panggilan tidak dapat dicatat di riwayat</translation>
    </message>
    <message>
        <source>Not sent: the connection took too long</source>
        <translation>Tidak terkirim: koneksi terlalu lama</translation>
    </message>
    <message>
        <source>Not sent: the keyring did not answer in time</source>
        <translation>Tidak terkirim: keyring tidak menjawab tepat waktu</translation>
    </message>
    <message>
        <source>Not sent: the keyring failed</source>
        <translation>Tidak terkirim: keyring gagal</translation>
    </message>
    <message>
        <source>Not sent: the keyring is locked</source>
        <translation>Tidak terkirim: keyring terkunci</translation>
    </message>
    <message>
        <source>Not sent: the network is unreachable</source>
        <translation>Tidak terkirim: jaringan tidak dapat dijangkau</translation>
    </message>
    <message>
        <source>Not sent: the provider can&apos;t be reached</source>
        <translation>Tidak terkirim: penyedia tidak dapat dijangkau</translation>
    </message>
    <message>
        <source>Not sent: the provider&apos;s address was not found</source>
        <translation>Tidak terkirim: alamat penyedia tidak ditemukan</translation>
    </message>
    <message>
        <source>Not sent: the proxy did not let it through</source>
        <translation>Tidak terkirim: proxy tidak meneruskannya</translation>
    </message>
    <message>
        <source>Not sent: the server&apos;s certificate can&apos;t be trusted</source>
        <translation>Tidak terkirim: sertifikat server tidak dapat dipercaya</translation>
    </message>
    <message>
        <source>Not sent: this account has no access key</source>
        <translation>Tidak terkirim: akun ini tidak memiliki kunci akses</translation>
    </message>
    <message>
        <source>Not sent: this account has no token</source>
        <translation>Tidak terkirim: akun ini tidak memiliki token</translation>
    </message>
    <message>
        <source>Not sent: this computer has no keyring to read from</source>
        <translation>Tidak terkirim: komputer ini tidak memiliki keyring untuk dibaca</translation>
    </message>
    <message>
        <source>Nothing was given away. Show the details below to the administrator.</source>
        <translation>Tidak ada data yang bocor. Tunjukkan detail di bawah kepada administrator.</translation>
    </message>
    <message>
        <source>Nothing was given away. Tell the administrator of your phone system.</source>
        <translation>Tidak ada data yang bocor. Beri tahu administrator sistem telepon Anda.</translation>
    </message>
    <message>
        <source>Paste a new token into the account, then call again.</source>
        <translation>Tempelkan token baru ke akun, lalu panggil lagi.</translation>
    </message>
    <message>
        <source>Paste the token into the account, then call again.</source>
        <translation>Tempelkan token ke akun, lalu panggil lagi.</translation>
    </message>
    <message>
        <source>Paste the token into the account: it then lasts until the program ends.</source>
        <translation>Tempelkan token ke akun: token lalu berlaku sampai program ditutup.</translation>
    </message>
    <message>
        <source>Press Call when you want to try again.</source>
        <translation>Tekan Panggil bila Anda ingin mencoba lagi.</translation>
    </message>
    <message>
        <source>Put the access key into the account, then call again.</source>
        <translation>Isikan kunci akses di akun, lalu panggil lagi.</translation>
    </message>
    <message>
        <source>Put the right access key into the account.</source>
        <translation>Isikan kunci akses yang benar di akun.</translation>
    </message>
    <message>
        <source>Refused for a reason this program does not know</source>
        <translation>Ditolak dengan alasan yang tidak dikenal program ini</translation>
    </message>
    <message>
        <source>Refused with a code this program does not know</source>
        <translation>Ditolak dengan kode yang tidak dikenal program ini</translation>
    </message>
    <message>
        <source>Refused: a call rule forbids this call</source>
        <translation>Ditolak: aturan panggilan melarang panggilan ini</translation>
    </message>
    <message>
        <source>Refused: calling is not part of the subscription</source>
        <translation>Ditolak: panggilan tidak termasuk dalam langganan</translation>
    </message>
    <message>
        <source>Refused: calls are not allowed from this network</source>
        <translation>Ditolak: panggilan tidak diizinkan dari jaringan ini</translation>
    </message>
    <message>
        <source>Refused: no line is free under the call rules</source>
        <translation>Ditolak: tidak ada saluran kosong menurut aturan panggilan</translation>
    </message>
    <message>
        <source>Refused: something went wrong at the provider</source>
        <translation>Ditolak: terjadi kesalahan di penyedia</translation>
    </message>
    <message>
        <source>Refused: the access key is wrong</source>
        <translation>Ditolak: kunci akses salah</translation>
    </message>
    <message>
        <source>Refused: the account&apos;s authorisation has expired</source>
        <translation>Ditolak: otorisasi akun telah berakhir</translation>
    </message>
    <message>
        <source>Refused: the call rules are not set up properly</source>
        <translation>Ditolak: aturan panggilan belum diatur dengan benar</translation>
    </message>
    <message>
        <source>Refused: the caller ID does not exist</source>
        <translation>Ditolak: ID penelepon tidak ada</translation>
    </message>
    <message>
        <source>Refused: the caller ID is not your company&apos;s</source>
        <translation>Ditolak: ID penelepon bukan milik perusahaan Anda</translation>
    </message>
    <message>
        <source>Refused: the caller ID is switched off</source>
        <translation>Ditolak: ID penelepon dinonaktifkan</translation>
    </message>
    <message>
        <source>Refused: the caller ID is switched on already</source>
        <translation>Ditolak: ID penelepon sudah diaktifkan</translation>
    </message>
    <message>
        <source>Refused: the extension belongs to somebody else</source>
        <translation>Ditolak: ekstensi milik orang lain</translation>
    </message>
    <message>
        <source>Refused: the extension does not exist</source>
        <translation>Ditolak: ekstensi tidak ada</translation>
    </message>
    <message>
        <source>Refused: the extension is newer than the token</source>
        <translation>Ditolak: ekstensi lebih baru daripada token</translation>
    </message>
    <message>
        <source>Refused: the extension is not in a call</source>
        <translation>Ditolak: ekstensi tidak sedang dalam panggilan</translation>
    </message>
    <message>
        <source>Refused: the extension is signed in already</source>
        <translation>Ditolak: ekstensi sudah terdaftar</translation>
    </message>
    <message>
        <source>Refused: the extension is switched off</source>
        <translation>Ditolak: ekstensi dinonaktifkan</translation>
    </message>
    <message>
        <source>Refused: the extension is switched on already</source>
        <translation>Ditolak: ekstensi sudah diaktifkan</translation>
    </message>
    <message>
        <source>Refused: the file does not exist</source>
        <translation>Ditolak: berkas tidak ada</translation>
    </message>
    <message>
        <source>Refused: the provider could not do it</source>
        <translation>Ditolak: penyedia tidak dapat melakukannya</translation>
    </message>
    <message>
        <source>Refused: the provider could not reach its phone system</source>
        <translation>Ditolak: penyedia tidak dapat menjangkau sistem teleponnya</translation>
    </message>
    <message>
        <source>Refused: the provider found an error in the request</source>
        <translation>Ditolak: penyedia menemukan kesalahan dalam permintaan</translation>
    </message>
    <message>
        <source>Refused: the provider&apos;s server has an error</source>
        <translation>Ditolak: terjadi kesalahan di server penyedia</translation>
    </message>
    <message>
        <source>Refused: the token is not valid or has expired</source>
        <translation>Ditolak: token tidak berlaku atau sudah kedaluwarsa</translation>
    </message>
    <message>
        <source>Refused: this address offers no calls</source>
        <translation>Ditolak: alamat ini tidak menawarkan panggilan</translation>
    </message>
    <message>
        <source>Refused: this app ID is not authorised</source>
        <translation>Ditolak: ID aplikasi ini tidak diotorisasi</translation>
    </message>
    <message>
        <source>Refused: your phone is offline</source>
        <translation>Ditolak: telepon Anda offline</translation>
    </message>
    <message>
        <source>Request accepted</source>
        <translation>Permintaan diterima</translation>
    </message>
    <message>
        <source>Something went wrong inside this program.</source>
        <translation>Terjadi kesalahan di dalam program ini.</translation>
    </message>
    <message>
        <source>Stopped before anything was sent</source>
        <translation>Dihentikan sebelum ada yang dikirim</translation>
    </message>
    <message>
        <source>The answer was not in the form of the provider&apos;s API.</source>
        <translation>Jawaban tidak sesuai dengan format API penyedia.</translation>
    </message>
    <message>
        <source>The answer was too large to be the provider&apos;s.</source>
        <translation>Jawaban terlalu besar untuk berasal dari penyedia.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came.</source>
        <translation>Koneksi terputus sebelum jawaban datang.</translation>
    </message>
    <message>
        <source>The notice in the window says why; then call again.</source>
        <translation>Pemberitahuan di jendela menyebutkan alasannya; setelah itu panggil lagi.</translation>
    </message>
    <message>
        <source>The program ended before the answer came.</source>
        <translation>Program ditutup sebelum jawaban datang.</translation>
    </message>
    <message>
        <source>The provider did not answer in time.</source>
        <translation>Penyedia tidak menjawab tepat waktu.</translation>
    </message>
    <message>
        <source>The provider does not say which. Check number, extension, caller ID and call details.</source>
        <translation>Penyedia tidak menyebutkan yang mana. Periksa nomor, ekstensi, ID penelepon, dan detail panggilan.</translation>
    </message>
    <message>
        <source>The provider does not say why. Ask the administrator of your phone system.</source>
        <translation>Penyedia tidak menyebutkan alasannya. Hubungi administrator sistem telepon Anda.</translation>
    </message>
    <message>
        <source>The provider&apos;s own words below name the field to correct.</source>
        <translation>Pesan penyedia di bawah menyebutkan kolom yang perlu diperbaiki.</translation>
    </message>
    <message>
        <source>The provider&apos;s own words below say more.</source>
        <translation>Pesan penyedia di bawah menjelaskan lebih lanjut.</translation>
    </message>
    <message>
        <source>The reply was malformed, so nothing in it was believed.</source>
        <translation>Format balasan tidak benar, jadi isinya diabaikan.</translation>
    </message>
    <message>
        <source>The server pointed to another address, which was not used.</source>
        <translation>Server menunjuk ke alamat lain, yang tidak dipakai.</translation>
    </message>
    <message>
        <source>The server sent an error text of its own, along with JSON saying: {detail}.</source>
        <translation>Server mengirim teks kesalahannya sendiri, bersama JSON yang berbunyi: {detail}.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Coba lagi dalam beberapa menit.</translation>
    </message>
    <message>
        <source>Try again soon, or ask the administrator.</source>
        <translation>Coba lagi sebentar lagi, atau hubungi administrator.</translation>
    </message>
    <message>
        <source>Unlock the system&apos;s keyring, then call again.</source>
        <translation>Buka kunci keyring sistem, lalu panggil lagi.</translation>
    </message>
    <message>
        <source>Wait a moment. If your phone {extension} stays quiet, call again.</source>
        <translation>Tunggu sebentar. Jika telepon Anda {extension} tetap diam, panggil lagi.</translation>
    </message>
    <message>
        <source>Your phone {extension} should ring: pick it up.</source>
        <translation>Telepon Anda {extension} semestinya berdering: angkatlah.</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>{number}, {outcome}, {time}, extension {extension}</source>
        <translation>{number}, {outcome}, {time}, ekstensi {extension}</translation>
    </message>
    <message>
        <source>{outcome}, recorded</source>
        <translation>{outcome}, direkam</translation>
    </message>
</context>
<context>
    <name>ReplacedNumber</name>
    <message>
        <source>A link brought {number} in place of {text}.</source>
        <translation>Sebuah tautan membawa {number} sebagai pengganti {text}.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Kembalikan</translation>
    </message>
</context>
<context>
    <name>ResultMenu</name>
    <message>
        <source>No result</source>
        <translation>Tanpa hasil kontak</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil kontak</translation>
    </message>
    <message>
        <source>{result} (suggested by the record)</source>
        <translation>{result} (saran dari catatan panggilan)</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln panggilan</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Dijawab</translation>
    </message>
    <message>
        <source>Export the calls that are shown</source>
        <translation>Ekspor panggilan yang ditampilkan</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message numerus="yes">
        <source>Filters: %n</source>
        <translation>
            <numerusform>Filter: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, number or word</source>
        <translation>Nama, nomor, atau kata</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Tidak tersambung</translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the people with such names are looked for.</source>
        <translation>
            <numerusform>Hanya %Ln dari orang dengan nama seperti itu yang dicari.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>Tampilkan semua panggilan</translation>
    </message>
    <message>
        <source>Show the search</source>
        <translation>Tampilkan pencarian</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Tidak diketahui</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Call {number} as “{caller_id}” from extension {extension}</source>
        <translation>Panggil {number} sebagai “{caller_id}” dari ekstensi {extension}</translation>
    </message>
    <message>
        <source>Call {number} from extension {extension}</source>
        <translation>Panggil {number} dari ekstensi {extension}</translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation>ID penelepon</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID pelanggan</translation>
    </message>
    <message>
        <source>Employee ID</source>
        <translation>ID karyawan</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Ekstensi</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Kematangan</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>ID anggota</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{name} ({number})</source>
        <translation>{name} ({number})</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{number} ({place})</source>
        <translation>{number} ({place})</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Account changed: {name}</source>
        <translation>Akun diubah: {name}</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray</source>
        <translation>Saat ditutup, jendela tetap ada di baki sistem</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Everything, to find a fault</source>
        <translation>Semuanya, untuk menemukan kesalahan</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontras tinggi</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Ikon di baki sistem</translation>
    </message>
    <message>
        <source>Keep calls for</source>
        <translation>Lama penyimpanan panggilan</translation>
    </message>
    <message>
        <source>Keep the window on top</source>
        <translation>Jendela selalu di atas</translation>
    </message>
    <message>
        <source>Keys that bring the dialer</source>
        <translation>Kombinasi tombol untuk memunculkan Dialer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Longest wait for the provider</source>
        <translation>Waktu tunggu terlama untuk penyedia</translation>
    </message>
    <message>
        <source>Message when a call fails</source>
        <translation>Pesan bila panggilan gagal</translation>
    </message>
    <message>
        <source>New account: {name}, {address}</source>
        <translation>Akun baru: {name}, {address}</translation>
    </message>
    <message>
        <source>Not shown: {count} more</source>
        <translation>Tidak ditampilkan: {count} lagi</translation>
    </message>
    <message>
        <source>Offer the number in the clipboard</source>
        <translation>Tawarkan nomor di papan klip</translation>
    </message>
    <message>
        <source>Only what went wrong</source>
        <translation>Hanya yang gagal</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Ukuran tampilan</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>Mulai saat Anda masuk ke komputer</translation>
    </message>
    <message>
        <source>Start without showing the window</source>
        <translation>Mulai tanpa menampilkan jendela</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Warning beside a caller ID</source>
        <translation>Peringatan di samping ID penelepon</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Apa yang terjadi</translation>
    </message>
    <message>
        <source>What the log holds</source>
        <translation>Isi log</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>off</source>
        <translation>nonaktif</translation>
    </message>
    <message>
        <source>on</source>
        <translation>aktif</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}</source>
        <translation>{name}: {before} → {after}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} dtk</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Ekspor pengaturan</translation>
    </message>
    <message>
        <source>Export settings…</source>
        <translation>Ekspor pengaturan…</translation>
    </message>
    <message>
        <source>Exported, without tokens and keys, to {path}</source>
        <translation>Diekspor, tanpa token dan kunci, ke {path}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Impor pengaturan</translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation>Impor pengaturan…</translation>
    </message>
    <message>
        <source>Imported. Tokens and keys are not in such a file.</source>
        <translation>Diimpor. Token dan kunci tidak ada dalam berkas seperti itu.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Biarkan apa adanya</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>This file would change nothing.</source>
        <translation>Berkas ini tidak akan mengubah apa pun.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>No keys</source>
        <translation>Tanpa tombol</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Can&apos;t sign in: the connection to the provider can&apos;t be trusted, and the access key was not sent. Check the API address, or ask the administrator.</source>
        <translation>Tidak dapat masuk: koneksi ke penyedia tidak dapat dipercaya, dan kunci akses tidak dikirim. Periksa alamat API, atau hubungi administrator.</translation>
    </message>
    <message>
        <source>Can&apos;t sign in: the keyring does not give the access key. Unlock the keyring, or put the key into the account until the program ends.</source>
        <translation>Tidak dapat masuk: keyring tidak memberikan kunci akses. Buka kunci keyring, atau isikan kunci akses di akun untuk dipakai sampai program ditutup.</translation>
    </message>
    <message>
        <source>Can&apos;t sign in: the provider can&apos;t be reached. Check the network; the next call tries again.</source>
        <translation>Tidak dapat masuk: penyedia tidak dapat dijangkau. Periksa jaringan; panggilan berikutnya akan mencoba lagi.</translation>
    </message>
    <message>
        <source>Can&apos;t sign in: the provider could not do it now. The next call tries again.</source>
        <translation>Tidak dapat masuk: penyedia saat ini tidak dapat melakukannya. Panggilan berikutnya akan mencoba lagi.</translation>
    </message>
    <message>
        <source>Can&apos;t sign in: what answers at the API address is not the provider&apos;s sign-in. Check the API address in the account.</source>
        <translation>Tidak dapat masuk: yang menjawab di alamat API bukan layanan masuk penyedia. Periksa alamat API di akun.</translation>
    </message>
    <message>
        <source>Sign-in refused: it is not allowed from this network. Ask the administrator to allow this computer&apos;s internet address.</source>
        <translation>Masuk ditolak: tidak diizinkan dari jaringan ini. Minta administrator mengizinkan alamat internet komputer ini.</translation>
    </message>
    <message>
        <source>Sign-in refused: signing in is not part of the subscription. Ask the administrator, or use a token.</source>
        <translation>Masuk ditolak: fitur masuk tidak termasuk dalam langganan. Hubungi administrator, atau pakai token.</translation>
    </message>
    <message>
        <source>Sign-in refused: the access key is wrong. Put the right one into the account.</source>
        <translation>Masuk ditolak: kunci akses salah. Isikan yang benar di akun.</translation>
    </message>
    <message>
        <source>Sign-in refused: the app ID is not authorised. Check it in the account.</source>
        <translation>Masuk ditolak: ID aplikasi tidak diotorisasi. Periksa di akun.</translation>
    </message>
    <message>
        <source>Sign-in refused: your company&apos;s authorisation has expired. Ask the administrator of your phone system to renew it.</source>
        <translation>Masuk ditolak: otorisasi perusahaan Anda telah berakhir. Minta administrator sistem telepon Anda memperpanjangnya.</translation>
    </message>
    <message>
        <source>This account has no access key. Put it into the account.</source>
        <translation>Akun ini tidak memiliki kunci akses. Isikan di akun.</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Nothing can be saved in {place}. {advice} Or name another folder with --home DIR.</source>
        <translation>Tidak ada yang dapat disimpan di {place}. {advice} Atau tentukan folder lain dengan --home DIR.</translation>
    </message>
    <message>
        <source>Something went wrong inside this program ({hint}). It is in the log {log}. Start it again, and if that does not help, install it again.</source>
        <translation>Terjadi kesalahan di dalam program ini ({hint}). Rinciannya ada di log {log}. Jalankan lagi, dan jika itu tidak membantu, pasang ulang.</translation>
    </message>
    <message>
        <source>The dialer can&apos;t start.</source>
        <translation>Dialer tidak dapat dimulai.</translation>
    </message>
    <message>
        <source>The dialer is running already but does not answer; end it and start it again.</source>
        <translation>Dialer sudah berjalan tetapi tidak menjawab; akhiri lalu jalankan lagi.</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>30 days</source>
        <translation>30 hari</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 hari</translation>
    </message>
    <message>
        <source>Accepted, no record</source>
        <translation>Diterima, tanpa catatan</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Dijawab</translation>
    </message>
    <message>
        <source>Answered share</source>
        <translation>Persentase dijawab</translation>
    </message>
    <message>
        <source>Answered, % of those with a record</source>
        <translation>Dijawab, % dari yang ada catatannya</translation>
    </message>
    <message>
        <source>Average wait</source>
        <translation>Rata-rata waktu tunggu</translation>
    </message>
    <message>
        <source>Average wait, s</source>
        <translation>Rata-rata waktu tunggu, dtk</translation>
    </message>
    <message>
        <source>Before, a line in each bar: {span}</source>
        <translation>Sebelumnya, garis di setiap batang: {span}</translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation>ID penelepon</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Panggilan</translation>
    </message>
    <message>
        <source>Calls of</source>
        <translation>Panggilan dari</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Hour of day</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>No calls before: {span}</source>
        <translation>Tidak ada panggilan sebelumnya: {span}</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Tidak dijawab</translation>
    </message>
    <message>
        <source>Not compared with the time before: the history begins on {day}.</source>
        <translation>Tidak dibandingkan dengan masa sebelumnya: riwayat dimulai {day}.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Belum diketahui</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Tidak terkirim</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Hasil tidak diketahui</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Stopped in time</source>
        <translation>Dihentikan sebelum terkirim</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>Waktu bicara</translation>
    </message>
    <message>
        <source>Talk time, s</source>
        <translation>Waktu bicara, dtk</translation>
    </message>
    <message>
        <source>Talks of 60 s and more</source>
        <translation>Percakapan 60 dtk atau lebih</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Sedang berjalan</translation>
    </message>
    <message>
        <source>With a record</source>
        <translation>Ada catatan</translation>
    </message>
    <message>
        <source>Without a record</source>
        <translation>Tanpa catatan</translation>
    </message>
    <message>
        <source>before: {before}</source>
        <translation>sebelumnya: {before}</translation>
    </message>
    <message>
        <source>left out of the shares</source>
        <translation>tidak ikut dalam persentase</translation>
    </message>
    <message>
        <source>no call has a record</source>
        <translation>tidak ada panggilan dengan catatan</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>tetap</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>{count} lainnya</translation>
    </message>
    <message>
        <source>{count} pts</source>
        <translation>{count} poin</translation>
    </message>
    <message>
        <source>{day}, until {time}</source>
        <translation>{day}, sampai pukul {time}</translation>
    </message>
    <message>
        <source>{first} to {last}, {time}</source>
        <translation>{first} sampai {last}, pukul {time}</translation>
    </message>
    <message>
        <source>{now}, before: {before}</source>
        <translation>{now}, sebelumnya: {before}</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} dari {whole}</translation>
    </message>
    <message>
        <source>{part} of {whole} with a record</source>
        <translation>{part} dari {whole} yang ada catatannya</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>All accounts</source>
        <translation>Semua akun</translation>
    </message>
    <message>
        <source>All extensions</source>
        <translation>Semua ekstensi</translation>
    </message>
    <message>
        <source>Calls are being taken in. They are counted once all are there.</source>
        <translation>Panggilan sedang diambil. Semuanya dihitung setelah lengkap.</translation>
    </message>
    <message>
        <source>Calls of account</source>
        <translation>Panggilan dari akun</translation>
    </message>
    <message>
        <source>Calls of extension</source>
        <translation>Panggilan dari ekstensi</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Simpan sebagai CSV…</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>Simpan sebagai gambar…</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Simpan statistik</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Tersimpan: {path}</translation>
    </message>
</context>
<context>
    <name>TaskProgress</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>HH:mm</source>
        <translation>HH.mm</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Kemarin {time}</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d MMMM yyyy</translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation>{date} {time}</translation>
    </message>
</context>
<context>
    <name>Tokens</name>
    <message>
        <source>The keyring failed, so the token can&apos;t be read. Paste the token into the account: it lasts until the program ends.</source>
        <translation>Keyring gagal, jadi token tidak dapat dibaca. Tempelkan token ke akun: token berlaku sampai program ditutup.</translation>
    </message>
    <message>
        <source>The keyring has not answered yet, so the token is not saved. Look for a window that asks for the keyring&apos;s password. Calls work meanwhile.</source>
        <translation>Keyring belum menjawab, jadi token belum disimpan. Cari jendela yang meminta kata sandi keyring. Sementara itu panggilan tetap bisa dilakukan.</translation>
    </message>
    <message>
        <source>The keyring is locked, so the token can&apos;t be read. Unlock it, or paste the token into the account until the program ends.</source>
        <translation>Keyring terkunci, jadi token tidak dapat dibaca. Buka kuncinya, atau tempelkan token ke akun untuk dipakai sampai program ditutup.</translation>
    </message>
    <message>
        <source>The token could not be stored in the keyring. It lasts until the program ends; paste it again at the next start.</source>
        <translation>Token tidak dapat disimpan di keyring. Token berlaku sampai program ditutup; tempelkan lagi saat program dibuka kembali.</translation>
    </message>
    <message>
        <source>The token is not saved yet: the keyring has not answered. If you quit now, paste it again at the next start.</source>
        <translation>Token belum disimpan: keyring belum menjawab. Jika Anda keluar sekarang, tempelkan lagi saat program dibuka kembali.</translation>
    </message>
    <message>
        <source>This account has no token. Paste it into the account.</source>
        <translation>Akun ini tidak memiliki token. Tempelkan ke akun.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the token in. Paste the token into the account: it lasts until the program ends and is written nowhere.</source>
        <translation>Komputer ini tidak memiliki keyring untuk menyimpan token. Tempelkan token ke akun: token berlaku sampai program ditutup dan tidak ditulis di mana pun.</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keyring. It may be asking for its password in a window of its own.</source>
        <translation>Menunggu keyring sistem. Mungkin keyring sedang meminta kata sandi di jendelanya sendiri.</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>Dialer</source>
        <translation>Dialer</translation>
    </message>
    <message>
        <source>Dialer: {state}</source>
        <translation>Dialer: {state}</translation>
    </message>
    <message>
        <source>Recent calls</source>
        <translation>Panggilan terbaru</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
</context>
<context>
    <name>Unfolder</name>
    <message>
        <source>Collapsed</source>
        <translation>Diciutkan</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>Dibentangkan</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Dialer {version} is out; you have {running}. Its page is at {host}. Nothing is downloaded or installed by itself.</source>
        <translation>Dialer {version} sudah dirilis; versi Anda {running}. Halamannya ada di {host}. Tidak ada yang diunduh atau dipasang dengan sendirinya.</translation>
    </message>
    <message>
        <source>Looking for a newer release…</source>
        <translation>Mencari rilis yang lebih baru…</translation>
    </message>
    <message>
        <source>No browser could be opened. The page of the release is:</source>
        <translation>Peramban tidak dapat dibuka. Halaman rilisnya:</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jangan sekarang</translation>
    </message>
    <message>
        <source>Open release page</source>
        <translation>Buka halaman rilis</translation>
    </message>
    <message>
        <source>There is no newer release than yours, {version}.</source>
        <translation>Tidak ada rilis yang lebih baru daripada versi Anda, {version}.</translation>
    </message>
    <message>
        <source>What came back about newer releases is not of today, so it says nothing about them. Look whether this computer&apos;s clock is right.</source>
        <translation>Jawaban tentang rilis lebih baru bukan dari hari ini, jadi tidak menunjukkan apa pun tentangnya. Periksa apakah jam komputer ini benar.</translation>
    </message>
    <message>
        <source>What came back about newer releases is not signed by the program&apos;s makers, so nothing of it is believed.</source>
        <translation>Jawaban tentang rilis lebih baru tidak ditandatangani oleh pembuat program, jadi diabaikan.</translation>
    </message>
    <message>
        <source>Whether there is a newer release can&apos;t be told: nobody answered. Try again later.</source>
        <translation>Tidak dapat dipastikan apakah ada rilis yang lebih baru: tidak ada yang menjawab. Coba lagi nanti.</translation>
    </message>
</context>
<context>
    <name>_FigureModel</name>
    <message>
        <source>Before</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
</context>
<context>
    <name>_NewsBar</name>
    <message>
        <source>Hide this line</source>
        <translation>Sembunyikan baris ini</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
</context>
<context>
    <name>_NoticeFrame</name>
    <message>
        <source>Dismiss</source>
        <translation>Tutup pemberitahuan</translation>
    </message>
</context>
<context>
    <name>_NumberRow</name>
    <message>
        <source>Label of number {place}</source>
        <translation>Label nomor {place}</translation>
    </message>
    <message>
        <source>Number {place}</source>
        <translation>Nomor {place}</translation>
    </message>
    <message>
        <source>Remove number {place}</source>
        <translation>Hapus nomor {place}</translation>
    </message>
</context>
</TS>
