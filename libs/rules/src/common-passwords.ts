/**
 * Passwords that everybody tries first, in lower case, of 8 letters or more (shorter ones are refused by length).
 * The head of the published lists of leaked passwords, and the patterns that they are made of: a common word with
 * figures or a year, rows of the keyboard, repetitions. One text, because thousands of strings would only be slower.
 */
export const COMMON_PASSWORDS = `
!!!!!!!! !!!!!!!!! !!!!!!!!!! !!!!!!!!!!! !!!!!!!!!!!! !!!!!!!!!!!!! !!!!!!!!!!!!!! !!!!!!!!!!!!!!!
!!!!!!!!!!!!!!!! !!!!!!!!!!!!!!!!!!!! !@#$%^&*() !@#$%^&*()_+ !@#$%^&*12 !qaz2wsx3edc !qaz@wsx#edc ********
********* ********** *********** ************ ************* ************** *************** ****************
******************** ........ ......... .......... ........... ............ ............. ..............
............... ................ .................... 00000000 000000000 0000000000 00000000000 000000000000
0000000000000 00000000000000 000000000000000 0000000000000000 00000000000000000000 0101010! 01010101
01010101! 010101010 010101010! 0101010101 0101010101! 01010101010 01010101010! 010101010101 010101010101!
0101010101010 0101010101010! 01010101010101 01010101010101! 010101010101010 010101010101010!
0101010101010101 0101010101010101! 01010101010101010 01010101010101010! 010101010101010101
010101010101010101! 0123456! 01234567 01234567! 012345678 012345678! 0123456789 0123456789! 01234567890
01234567890! 012345678901 012345678901! 0123456789012 0123456789012! 01234567890123 01234567890123!
012345678901234 012345678901234! 0123456789012345 0123456789012345! 01234567890123456 01234567890123456!
012345678901234567 012345678901234567! 0123456789012345678 0123456789012345678! 01234567890123456789
01234567890123456789! 0987654321 09876543210 098765432109 09876543210987654321 0987654321abc
0j9i8h7g6f5e4d3c2b1a 0o9i8u7y6t5r4e3w2q1 0p9o8i7u6y5t4r3e2w1q 10101010 1010101010 101010101010
10101010101010 1010101010101010 101010101010101010 10987654321 109876543210 11111111 111111111 1111111111
11111111111 111111111111 1111111111111 11111111111111 111111111111111 1111111111111111 11111111111111111111
111222333 111222333444 1122334! 11223344 11223344! 112233445 112233445! 1122334455 1122334455! 11223344556
11223344556! 112233445566 112233445566! 1122334455667 1122334455667! 11223344556677 11223344556677!
112233445566778 112233445566778! 1122334455667788 1122334455667788! 11223344556677889 11223344556677889!
112233445566778899 112233445566778899! 1123321123321 1212121! 12121212 12121212! 121212121 121212121!
1212121212 1212121212! 12121212121 12121212121! 121212121212 121212121212! 1212121212121 1212121212121!
12121212121212 12121212121212! 121212121212121 121212121212121! 1212121212121212 1212121212121212!
12121212121212121 12121212121212121! 121212121212121212 121212121212121212! 1231231! 12312312 12312312!
123123123 123123123! 1231231231 1231231231! 12312312312 12312312312! 123123123123 123123123123!
1231231231231 1231231231231! 12312312312312 12312312312312! 123123123123123 123123123123123!
123123123123123123 1231234123 12312345 12312345123 123123456 123123456123 1231234567 1231234567123
12312345678 12312345678123 123123456789 1231234567890 1231234567890123 123123456789123 1233211! 12332112
12332112! 123321123 123321123! 1233211233 1233211233! 12332112332 12332112332! 123321123321 123321123321!
1233211233211 1233211233211! 12332112332112 12332112332112! 123321123321123 123321123321123!
1233211233211233 1233211233211233! 12332112332112332 12332112332112332! 123321123321123321
123321123321123321! 12341231234 12341234 123412341234 1234123412341234 12341234123412341234
123412341234123412341234 123412345 1234123451234 1234123456 12341234561234 12341234567 123412345671234
123412345678 1234123456781234 1234123456789 12341234567890 123412345678901234 12341234567891234 12345123
123451234 12345321 123456123 1234561234 123456123456 123456321 1234567! 1234567123 12345671234 1234567321
12345678 12345678! 12345678123 123456781234 12345678321 123456789 123456789! 1234567890 1234567890!
1234567890-= 12345678901 12345678901! 123456789012 123456789012! 1234567890123 1234567890123! 12345678901234
12345678901234! 123456789012345 123456789012345! 1234567890123456 1234567890123456! 12345678901234567
12345678901234567! 123456789012345678 123456789012345678! 1234567890123456789 1234567890123456789!
12345678901234567890 12345678901234567890! 1234567890321 1234567890aaa 1234567890abc 1234567890abcd
1234567890asd 1234567890asdf 1234567890bar 1234567890foo 1234567890hey 1234567890lol 1234567890love
1234567890pass 1234567890qwe 1234567890qwer 1234567890qwerty 1234567890test 1234567890xyz 1234567890zxc
1234567890zxcv 1234567891 12345678910 123456789123 1234567891234 123456789321 123456789a 123456789aaa
123456789abc 123456789abcd 123456789asd 123456789asdf 123456789bar 123456789foo 123456789hey 123456789lol
123456789love 123456789pass 123456789qwe 123456789qwer 123456789test 123456789xyz 123456789zxc 123456789zxcv
12345678aaa 12345678abc 12345678abcd 12345678asd 12345678asdf 12345678bar 12345678foo 12345678hey
12345678lol 12345678love 12345678pass 12345678qwe 12345678qwer 12345678test 12345678xyz 12345678zxc
12345678zxcv 1234567aaa 1234567abc 1234567abcd 1234567asd 1234567asdf 1234567bar 1234567foo 1234567hey
1234567lol 1234567love 1234567pass 1234567qwe 1234567qwer 1234567test 1234567xyz 1234567zxc 1234567zxcv
123456aaa 123456abc 123456abcd 123456access 123456admin 123456administrator 123456alexander 123456alexandra
123456amanda 123456america 123456andrew 123456angel 123456anthony 123456apple 123456april 123456arsenal
123456asd 123456asdf 123456ashley 123456august 123456australia 123456autumn 123456backup 123456bar
123456barcelona 123456baseball 123456basketball 123456batman 123456berlin 123456brazil 123456butterfly
123456canada 123456charlie 123456charlotte 123456chelsea 123456china 123456chocolate 123456christopher
123456cisco 123456company 123456computer 123456cookie 123456corvette 123456cowboys 123456daniel
123456database 123456david 123456december 123456diamond 123456docker 123456dragon 123456editor
123456elizabeth 123456emma 123456england 123456family 123456february 123456ferrari 123456flower 123456foo
123456football 123456forever 123456france 123456freedom 123456friday 123456friends 123456gallery
123456germany 123456google 123456hannah 123456hello 123456hey 123456hockey 123456honda 123456hunter
123456image 123456images 123456india 123456internet 123456isabella 123456italy 123456james 123456january
123456japan 123456jennifer 123456jessica 123456john 123456joseph 123456joshua 123456july 123456june
123456juventus 123456killer 123456lakers 123456lamina 123456letmein 123456linux 123456liverpool 123456login
123456lol 123456london 123456love 123456madrid 123456manager 123456manchester 123456march 123456master
123456matrix 123456matthew 123456melissa 123456mercedes 123456metallica 123456mexico 123456michael
123456minecraft 123456monday 123456monkey 123456moscow 123456mustang 123456mysql 123456naruto 123456nestjs
123456network 123456newyork 123456nicole 123456nirvana 123456november 123456october 123456office
123456olivia 123456oracle 123456paris 123456pass 123456password 123456passwort 123456photo 123456photos
123456photoshop 123456picture 123456pictures 123456pokemon 123456poland 123456porsche 123456postgres
123456princess 123456qwe 123456qwer 123456qwerty 123456rachel 123456rainbow 123456ranger 123456realmadrid
123456rebecca 123456redis 123456richard 123456robert 123456russia 123456samantha 123456samsung 123456secret
123456security 123456september 123456server 123456service 123456shadow 123456soccer 123456sophia
123456sophie 123456spain 123456spring 123456starwars 123456stephanie 123456summer 123456sunday
123456sunshine 123456superman 123456support 123456sweden 123456system 123456tennis 123456test 123456thomas
123456toyota 123456turkey 123456ubuntu 123456victoria 123456warcraft 123456welcome 123456william
123456windows 123456winter 123456xyz 123456yamaha 123456yankees 123456zxc 123456zxcv 12345aaa 12345abc
12345abcd 12345asd 12345asdf 12345bar 12345foo 12345hey 12345lol 12345love 12345pass 12345qwe 12345qwer
12345qwert 12345test 12345xyz 12345zxc 12345zxcv 1234abc1234 1234abcd 1234asdf 1234love 1234pass 1234qwe1234
1234qwer 1234test 1234xyz1234 1234zxcv 123654789 123abc123 123access 123admin 123administrator 123alexander
123alexandra 123amanda 123america 123andrew 123angel 123anthony 123apple 123april 123arsenal 123ashley
123august 123australia 123autumn 123backup 123barcelona 123baseball 123basketball 123batman 123berlin
123brazil 123butterfly 123canada 123charlie 123charlotte 123chelsea 123china 123chocolate 123christopher
123cisco 123company 123computer 123cookie 123corvette 123cowboys 123daniel 123database 123david 123december
123diamond 123docker 123dragon 123editor 123elizabeth 123england 123family 123february 123ferrari 123flower
123football 123forever 123france 123freedom 123friday 123friends 123gallery 123germany 123google 123hannah
123hello 123hockey 123honda 123hunter 123image 123images 123india 123internet 123isabella 123italy 123james
123january 123japan 123jennifer 123jessica 123joseph 123joshua 123juventus 123killer 123lakers 123lamina
123letmein 123linux 123liverpool 123login 123london 123madrid 123manager 123manchester 123march 123master
123matrix 123matthew 123melissa 123mercedes 123metallica 123mexico 123michael 123minecraft 123monday
123monkey 123moscow 123mustang 123mysql 123naruto 123nestjs 123network 123newyork 123nicole 123nirvana
123november 123october 123office 123olivia 123oracle 123paris 123password 123passwort 123photo 123photos
123photoshop 123picture 123pictures 123pokemon 123poland 123porsche 123postgres 123princess 123qwe123
123qweasd 123qweasdzxc 123qwerty 123rachel 123rainbow 123ranger 123realmadrid 123rebecca 123redis 123richard
123robert 123russia 123samantha 123samsung 123secret 123security 123september 123server 123service 123shadow
123soccer 123sophia 123sophie 123spain 123spring 123starwars 123stephanie 123summer 123sunday 123sunshine
123superman 123support 123sweden 123system 123tennis 123thomas 123toyota 123turkey 123ubuntu 123victoria
123warcraft 123welcome 123william 123windows 123winter 123xyz123 123yamaha 123yankees 12qwaszx 1321321321
1321321321321 147258369 1a2b3c4! 1a2b3c4d 1a2b3c4d! 1a2b3c4d5 1a2b3c4d5! 1a2b3c4d5e 1a2b3c4d5e! 1a2b3c4d5e6
1a2b3c4d5e6! 1a2b3c4d5e6f 1a2b3c4d5e6f! 1a2b3c4d5e6f7 1a2b3c4d5e6f7! 1a2b3c4d5e6f7g 1a2b3c4d5e6f7g!
1a2b3c4d5e6f7g8 1a2b3c4d5e6f7g8! 1a2b3c4d5e6f7g8h 1a2b3c4d5e6f7g8h! 1administrator 1alexander 1alexandra
1america 1anthony 1arsenal 1australia 1barcelona 1baseball 1basketball 1butterfly 1charlie 1charlotte
1chelsea 1chocolate 1christopher 1company 1computer 1corvette 1cowboys 1database 1december 1diamond
1elizabeth 1england 1february 1ferrari 1football 1forever 1freedom 1friends 1g2w3e4r 1gallery 1germany
1internet 1isabella 1january 1jennifer 1jessica 1juventus 1letmein 1liverpool 1manager 1manchester 1matthew
1melissa 1mercedes 1metallica 1michael 1minecraft 1mustang 1network 1newyork 1nirvana 1november 1october
1password 1passwort 1photoshop 1picture 1pictures 1pokemon 1porsche 1postgres 1princess 1q2w3e4! 1q2w3e4r
1q2w3e4r! 1q2w3e4r5 1q2w3e4r5! 1q2w3e4r5t 1q2w3e4r5t! 1q2w3e4r5t6 1q2w3e4r5t6! 1q2w3e4r5t6y 1q2w3e4r5t6y!
1q2w3e4r5t6y7 1q2w3e4r5t6y7! 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u! 1q2w3e4r5t6y7u8 1q2w3e4r5t6y7u8!
1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i! 1q2w3e4r5t6y7u8i9 1q2w3e4r5t6y7u8i9! 1q2w3e4r5t6y7u8i9o
1q2w3e4r5t6y7u8i9o! 1q2w3e4r5t6y7u8i9o0 1q2w3e4r5t6y7u8i9o0! 1q2w3e4r5t6y7u8i9o0p 1q2w3e4r5t6y7u8i9o0p!
1qaz!qaz2wsx 1qaz2ws! 1qaz2wsx 1qaz2wsx! 1qaz2wsx3 1qaz2wsx3! 1qaz2wsx3e 1qaz2wsx3e! 1qaz2wsx3ed
1qaz2wsx3ed! 1qaz2wsx3edc 1qaz2wsx3edc! 1qaz2wsx3edc4 1qaz2wsx3edc4! 1qaz2wsx3edc4r 1qaz2wsx3edc4r!
1qaz2wsx3edc4rf 1qaz2wsx3edc4rf! 1qaz2wsx3edc4rfv 1qaz2wsx3edc4rfv! 1qaz2wsx3edc4rfv5 1qaz2wsx3edc4rfv5!
1qaz2wsx3edc4rfv5t 1qaz2wsx3edc4rfv5t! 1qaz2wsx3edc4rfv5tg 1qaz2wsx3edc4rfv5tg! 1qaz2wsx3edc4rfv5tgb
1qaz2wsx3edc4rfv5tgb! 1qaz@wsx3edc 1qazxsw2 1rainbow 1realmadrid 1rebecca 1richard 1samantha 1samsung
1security 1september 1service 1starwars 1stephanie 1sunshine 1superman 1support 1victoria 1warcraft 1welcome
1william 1windows 1yankees 210987654321 2109876543210 21123321 21123321123321 21212121 2121212121
212121212121 21212121212121 2121212121212121 212121212121212121 21321321 21321321321 21321321321321 22222222
222222222 2222222222 22222222222 222222222222 2222222222222 22222222222222 222222222222222 2222222222222222
22222222222222222222 23321123321 23321123321123321 23456789 234567890123456789 2wsx1qaz 3210987654321
32109876543210 321123321 321123321123321 3211234321 32112345 32112345321 321123456 321123456321 3211234567
3211234567321 32112345678 32112345678321 321123456789 3211234567890 3211234567890321 321123456789321
321321321 321321321321 321321321321321 321321321321321321 321abc321 321qwe321 321xyz321 3321123321
3321123321123321 33333333 333333333 3333333333 33333333333 333333333333 3333333333333 33333333333333
333333333333333 3333333333333333 33333333333333333333 34567890123456789 3edc2wsx1qaz 3xsw2zaq1
43210987654321 432109876543210 44332211 44444444 444444444 4444444444 44444444444 444444444444 4444444444444
44444444444444 444444444444444 4444444444444444 44444444444444444444 4567890123456789 4cde3xsw2zaq1 4d3c2b1a
4r3e2w1q 4rfv3edc2wsx1qaz 543210987654321 5432109876543210 544332211 5544332211 55555555 555555555
5555555555 55555555555 555555555555 5555555555555 55555555555555 555555555555555 5555555555555555
55555555555555555555 567890123456789 5d4c3b2a1 5e4d3c2b1a 5r4e3w2q1 5t4r3e2w1q 5tgb4rfv3edc2wsx1qaz
5vfr4cde3xsw2zaq1 6543210987654321 65432109876543210 65544332211 665544332211 66666666 666666666 6666666666
66666666666 666666666666 6666666666666 66666666666666 666666666666666 6666666666666666 66666666666666666666
67890123456789 6e5d4c3b2a1 6f5e4d3c2b1a 6t5r4e3w2q1 6y5t4r3e2w1q 76543210 76543210987654321
765432109876543210 7665544332211 77665544332211 77777777 777777777 7777777777 77777777777 777777777777
7777777777777 77777777777777 777777777777777 7777777777777777 77777777777777777777 7890123456789 789456123
7f6e5d4c3b2a1 7g6f5e4d3c2b1a 7u6y5t4r3e2w1q 7y6t5r4e3w2q1 87654321 876543210 876543210987654321
8765432109876543210 877665544332211 8877665544332211 88888888 888888888 8888888888 88888888888 888888888888
8888888888888 88888888888888 888888888888888 8888888888888888 88888888888888888888 890123456789
8g7f6e5d4c3b2a1 8h7g6f5e4d3c2b1a 8i7u6y5t4r3e2w1q 8u7y6t5r4e3w2q1 90123456789 9876543! 98765432 98765432!
987654321 987654321! 9876543210 9876543210! 98765432109 98765432109! 987654321098 987654321098!
9876543210987 9876543210987! 98765432109876 98765432109876! 987654321098765 987654321098765!
9876543210987654 9876543210987654! 98765432109876543 98765432109876543! 987654321098765432
987654321098765432! 9876543210987654321 9876543210987654321! 98765432109876543210 98765432109876543210!
98877665544332211 998877665544332211 999888777 99999999 999999999 9999999999 99999999999 999999999999
9999999999999 99999999999999 999999999999999 9999999999999999 99999999999999999999 9i8h7g6f5e4d3c2b1a
9i8u7y6t5r4e3w2q1 9o8i7u6y5t4r3e2w1q a12345678 a123456789 a1b2c3d! a1b2c3d4 a1b2c3d4! a1b2c3d4e a1b2c3d4e!
a1b2c3d4e5 a1b2c3d4e5! a1b2c3d4e5f a1b2c3d4e5f! a1b2c3d4e5f6 a1b2c3d4e5f6! a1b2c3d4e5f6g a1b2c3d4e5f6g!
a1b2c3d4e5f6g7 a1b2c3d4e5f6g7! a1b2c3d4e5f6g7h a1b2c3d4e5f6g7h! a1b2c3d4e5f6g7h8 a1b2c3d4e5f6g7h8!
a1b2c3d4e5f6g7h8i a1b2c3d4e5f6g7h8i! a1b2c3d4e5f6g7h8i9 a1b2c3d4e5f6g7h8i9! a1b2c3d4e5f6g7h8i9j
a1b2c3d4e5f6g7h8i9j! a1b2c3d4e5f6g7h8i9j0 a1b2c3d4e5f6g7h8i9j0! aa123456 aaa12345 aaa123456 aaa1234567
aaa12345678 aaa123456789 aaa1234567890 aaa1234567890aaa aaa123456789aaa aaa12345678aaa aaa1234567aaa
aaa123456aaa aaa12345aaa aaa1234aaa aaa123aaa aaaaaaaa aaaaaaaaa aaaaaaaaaa aaaaaaaaaaa aaaaaaaaaaaa
aaaaaaaaaaaaa aaaaaaaaaaaaaa aaaaaaaaaaaaaaa aaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaa
aaaabcaaa aaaqweaaa aaaxyzaaa aabbccd! aabbccdd aabbccdd! aabbccdde aabbccdde! aabbccddee aabbccddee!
aabbccddeef aabbccddeef! aabbccddeeff aabbccddeeff! aabbccddeeffg aabbccddeeffg! aabbccddeeffgg
aabbccddeeffgg! abc12345 abc123456 abc1234567 abc12345678 abc123456789 abc1234567890 abc1234567890abc
abc123456789abc abc12345678abc abc1234567abc abc123456abc abc12345abc abc1234abc abc123abc abcabca! abcabcab
abcabcab! abcabcabc abcabcabc! abcabcabca abcabcabca! abcabcabcab abcabcabcab! abcabcabcabc abcabcabcabc!
abcabcabcabca abcabcabcabca! abcabcabcabcab abcabcabcabcab! abcabcabcabcabc abcabcabcabcabc!
abcabcabcabcabcabc abcd1234 abcd12345 abcd123456 abcd1234567 abcd12345678 abcd123456789 abcd1234567890
abcd1234567890abcd abcd123456789abcd abcd12345678abcd abcd1234567abcd abcd123456abcd abcd12345abcd
abcd1234abcd abcd123abcd abcdabcabcd abcdabcd abcdabcdabcd abcdabcdabcdabcd abcdabcdabcdabcdabcd
abcdabcdabcdabcdabcdabcd abcde12345 abcdef123456 abcdefg! abcdefg12345 abcdefgh abcdefgh! abcdefgh12345
abcdefgh123456 abcdefghi abcdefghi! abcdefghij abcdefghij! abcdefghijk abcdefghijk! abcdefghijkl
abcdefghijkl! abcdefghijklm abcdefghijklm! abcdefghijklmn abcdefghijklmn! abcdefghijklmno abcdefghijklmno!
abcdefghijklmnop abcdefghijklmnop! abcdefghijklmnopq abcdefghijklmnopq! abcdefghijklmnopqr
abcdefghijklmnopqr! abcdefghijklmnopqrs abcdefghijklmnopqrs! abcdefghijklmnopqrst abcdefghijklmnopqrst!
abcdqweabcd abcdxyzabcd abcqweabc abcxyzabc abdullah1234 abracadabra1 abracadabra123 acbacbacba
acbacbacbacba access#1 access#123 access00 access000 access007 access01 access1! access11 access111 access12
access123 access123! access1234 access1234! access12345 access12345! access123456 access123456!
access1234567 access12345678 access123456789 access2020 access2020! access2021 access2021! access2022
access2022! access2023 access2023! access2024 access2024! access2025 access2025! access2026 access2026!
access22 access321 access4321 access54321 access69 access77 access88 access987 access99 access@123
access@1234 access@2024 access@2025 access@2026 accessabc accessabc123 accessaccess accessqwe admin#123
admin000 admin007 admin111 admin123 admin123! admin1234 admin1234! admin12345 admin12345! admin123456
admin123456! admin1234567 admin12345678 admin123456789 admin123admin admin2020 admin2020! admin2021
admin2021! admin2022 admin2022! admin2023 admin2023! admin2024 admin2024! admin2025 admin2025! admin2026
admin2026! admin321 admin4321 admin54321 admin987 admin@123 admin@1234 admin@2024 admin@2025 admin@2026
adminabc adminabc123 adminadmin administrator administrator! administrator#1 administrator#123
administrator00 administrator000 administrator007 administrator01 administrator1 administrator1!
administrator11 administrator111 administrator12 administrator123 administrator123! administrator1234
administrator1234! administrator12345 administrator12345! administrator123456 administrator123456!
administrator1234567 administrator12345678 administrator123456789 administrator2020 administrator2020!
administrator2021 administrator2021! administrator2022 administrator2022! administrator2023
administrator2023! administrator2024 administrator2024! administrator2025 administrator2025!
administrator2026 administrator2026! administrator22 administrator321 administrator4321 administrator54321
administrator69 administrator77 administrator88 administrator987 administrator99 administrator@123
administrator@1234 administrator@2024 administrator@2025 administrator@2026 administratorabc
administratorabc123 administratoradministrator administratorqwe adminqwe adsadsadsa adsadsadsadsa
alessandro12 alexander! alexander#1 alexander#123 alexander00 alexander000 alexander007 alexander01
alexander1 alexander1! alexander11 alexander111 alexander12 alexander123 alexander123! alexander1234
alexander1234! alexander12345 alexander12345! alexander123456 alexander123456! alexander1234567
alexander12345678 alexander123456789 alexander2020 alexander2020! alexander2021 alexander2021! alexander2022
alexander2022! alexander2023 alexander2023! alexander2024 alexander2024! alexander2025 alexander2025!
alexander2026 alexander2026! alexander22 alexander321 alexander4321 alexander54321 alexander69 alexander77
alexander88 alexander987 alexander99 alexander@123 alexander@1234 alexander@2024 alexander@2025
alexander@2026 alexanderabc alexanderabc123 alexanderalexander alexanderqwe alexandra! alexandra#1
alexandra#123 alexandra00 alexandra000 alexandra007 alexandra01 alexandra1 alexandra1! alexandra11
alexandra111 alexandra12 alexandra123 alexandra123! alexandra1234 alexandra1234! alexandra12345
alexandra12345! alexandra123456 alexandra123456! alexandra1234567 alexandra12345678 alexandra123456789
alexandra2020 alexandra2020! alexandra2021 alexandra2021! alexandra2022 alexandra2022! alexandra2023
alexandra2023! alexandra2024 alexandra2024! alexandra2025 alexandra2025! alexandra2026 alexandra2026!
alexandra22 alexandra321 alexandra4321 alexandra54321 alexandra69 alexandra77 alexandra88 alexandra987
alexandra99 alexandra@123 alexandra@1234 alexandra@2024 alexandra@2025 alexandra@2026 alexandraabc
alexandraabc123 alexandraalexandra alexandraqwe allahuakbar1 amanda#1 amanda#123 amanda00 amanda000
amanda007 amanda01 amanda1! amanda11 amanda111 amanda12 amanda123 amanda123! amanda1234 amanda1234!
amanda12345 amanda12345! amanda123456 amanda123456! amanda1234567 amanda12345678 amanda123456789 amanda2020
amanda2020! amanda2021 amanda2021! amanda2022 amanda2022! amanda2023 amanda2023! amanda2024 amanda2024!
amanda2025 amanda2025! amanda2026 amanda2026! amanda22 amanda321 amanda4321 amanda54321 amanda69 amanda77
amanda88 amanda987 amanda99 amanda@123 amanda@1234 amanda@2024 amanda@2025 amanda@2026 amandaabc
amandaabc123 amandaamanda amandaqwe america! america#1 america#123 america00 america000 america007 america01
america1 america1! america11 america111 america12 america123 america123! america1234 america1234!
america12345 america12345! america123456 america123456! america1234567 america12345678 america123456789
america2020 america2020! america2021 america2021! america2022 america2022! america2023 america2023!
america2024 america2024! america2025 america2025! america2026 america2026! america22 america321 america4321
america54321 america69 america77 america88 america987 america99 america@123 america@1234 america@2024
america@2025 america@2026 americaabc americaabc123 americaamerica americaqwe andrew#1 andrew#123 andrew00
andrew000 andrew007 andrew01 andrew1! andrew11 andrew111 andrew12 andrew123 andrew123! andrew1234
andrew1234! andrew12345 andrew12345! andrew123456 andrew123456! andrew1234567 andrew12345678 andrew123456789
andrew2020 andrew2020! andrew2021 andrew2021! andrew2022 andrew2022! andrew2023 andrew2023! andrew2024
andrew2024! andrew2025 andrew2025! andrew2026 andrew2026! andrew22 andrew321 andrew4321 andrew54321 andrew69
andrew77 andrew88 andrew987 andrew99 andrew@123 andrew@1234 andrew@2024 andrew@2025 andrew@2026 andrewabc
andrewabc123 andrewandrew andrewqwe angel#123 angel000 angel007 angel111 angel123 angel123! angel1234
angel1234! angel12345 angel12345! angel123456 angel123456! angel1234567 angel12345678 angel123456789
angel2020 angel2020! angel2021 angel2021! angel2022 angel2022! angel2023 angel2023! angel2024 angel2024!
angel2025 angel2025! angel2026 angel2026! angel321 angel4321 angel54321 angel987 angel@123 angel@1234
angel@2024 angel@2025 angel@2026 angelabc angelabc123 angelangel angelqwe anthony! anthony#1 anthony#123
anthony00 anthony000 anthony007 anthony01 anthony1 anthony1! anthony11 anthony111 anthony12 anthony123
anthony123! anthony1234 anthony1234! anthony12345 anthony12345! anthony123456 anthony123456! anthony1234567
anthony12345678 anthony123456789 anthony2020 anthony2020! anthony2021 anthony2021! anthony2022 anthony2022!
anthony2023 anthony2023! anthony2024 anthony2024! anthony2025 anthony2025! anthony2026 anthony2026!
anthony22 anthony321 anthony4321 anthony54321 anthony69 anthony77 anthony88 anthony987 anthony99 anthony@123
anthony@1234 anthony@2024 anthony@2025 anthony@2026 anthonyabc anthonyabc123 anthonyanthony anthonyqwe
anything apoiuytrewq apple#123 apple000 apple007 apple111 apple123 apple123! apple1234 apple1234! apple12345
apple12345! apple123456 apple123456! apple1234567 apple12345678 apple123456789 apple2020 apple2020!
apple2021 apple2021! apple2022 apple2022! apple2023 apple2023! apple2024 apple2024! apple2025 apple2025!
apple2026 apple2026! apple321 apple4321 apple54321 apple987 apple@123 apple@1234 apple@2024 apple@2025
apple@2026 appleabc appleabc123 appleapple appleqwe april#123 april000 april007 april111 april123 april123!
april1234 april1234! april12345 april12345! april123456 april123456! april1234567 april12345678
april123456789 april2020 april2020! april2021 april2021! april2022 april2022! april2023 april2023! april2024
april2024! april2025 april2025! april2026 april2026! april321 april4321 april54321 april987 april@123
april@1234 april@2024 april@2025 april@2026 aprilabc aprilabc123 aprilapril aprilqwe arsenal! arsenal#1
arsenal#123 arsenal00 arsenal000 arsenal007 arsenal01 arsenal1 arsenal1! arsenal11 arsenal111 arsenal12
arsenal123 arsenal123! arsenal1234 arsenal1234! arsenal12345 arsenal12345! arsenal123456 arsenal123456!
arsenal1234567 arsenal12345678 arsenal123456789 arsenal2020 arsenal2020! arsenal2021 arsenal2021!
arsenal2022 arsenal2022! arsenal2023 arsenal2023! arsenal2024 arsenal2024! arsenal2025 arsenal2025!
arsenal2026 arsenal2026! arsenal22 arsenal321 arsenal4321 arsenal54321 arsenal69 arsenal77 arsenal88
arsenal987 arsenal99 arsenal@123 arsenal@1234 arsenal@2024 arsenal@2025 arsenal@2026 arsenalabc
arsenalabc123 arsenalarsenal arsenalqwe asd12345 asd123456 asd1234567 asd12345678 asd123456789 asd1234567890
asd1234567890asd asd123456789asd asd12345678asd asd1234567asd asd123456asd asd12345asd asd1234asd asd123asd
asdabcasd asdasda! asdasdas asdasdas! asdasdasd asdasdasd! asdasdasda asdasdasda! asdasdasdas asdasdasdas!
asdasdasdasd asdasdasdasd! asdasdasdasda asdasdasdasda! asdasdasdasdas asdasdasdasdas! asdasdasdasdasd
asdasdasdasdasd! asdasdasdasdasdasd asdf1234 asdf12345 asdf123456 asdf1234567 asdf12345678 asdf123456789
asdf1234567890 asdf1234567890asdf asdf123456789asdf asdf12345678asdf asdf1234567asdf asdf123456asdf
asdf12345asdf asdf1234asdf asdf123asdf asdfabcasdf asdfasdf asdfasdfasdf asdfasdfasdfasdf
asdfasdfasdfasdfasdf asdfasdfasdfasdfasdfasdf asdfghj! asdfghjk asdfghjk! asdfghjkl asdfghjkl! asdfghjkl123
asdfghjkl1234 asdfghjkl; asdfghjklqwertyuiop asdfqweasdf asdfxyzasdf asdqweasd asdxyzasd ashley#1 ashley#123
ashley00 ashley000 ashley007 ashley01 ashley1! ashley11 ashley111 ashley12 ashley123 ashley123! ashley1234
ashley1234! ashley12345 ashley12345! ashley123456 ashley123456! ashley1234567 ashley12345678 ashley123456789
ashley2020 ashley2020! ashley2021 ashley2021! ashley2022 ashley2022! ashley2023 ashley2023! ashley2024
ashley2024! ashley2025 ashley2025! ashley2026 ashley2026! ashley22 ashley321 ashley4321 ashley54321 ashley69
ashley77 ashley88 ashley987 ashley99 ashley@123 ashley@1234 ashley@2024 ashley@2025 ashley@2026 ashleyabc
ashleyabc123 ashleyashley ashleyqwe august#1 august#123 august00 august000 august007 august01 august1!
august11 august111 august12 august123 august123! august1234 august1234! august12345 august12345!
august123456 august123456! august1234567 august12345678 august123456789 august2020 august2020! august2021
august2021! august2022 august2022! august2023 august2023! august2024 august2024! august2025 august2025!
august2026 august2026! august22 august321 august4321 august54321 august69 august77 august88 august987
august99 august@123 august@1234 august@2024 august@2025 august@2026 augustabc augustabc123 augustaugust
augustqwe australia! australia#1 australia#123 australia00 australia000 australia007 australia01 australia1
australia1! australia11 australia111 australia12 australia123 australia123! australia1234 australia1234!
australia12345 australia12345! australia123456 australia123456! australia1234567 australia12345678
australia123456789 australia2020 australia2020! australia2021 australia2021! australia2022 australia2022!
australia2023 australia2023! australia2024 australia2024! australia2025 australia2025! australia2026
australia2026! australia22 australia321 australia4321 australia54321 australia69 australia77 australia88
australia987 australia99 australia@123 australia@1234 australia@2024 australia@2025 australia@2026
australiaabc australiaabc123 australiaaustralia australiaqwe autumn#1 autumn#123 autumn00 autumn000
autumn007 autumn01 autumn1! autumn11 autumn111 autumn12 autumn123 autumn123! autumn1234 autumn1234!
autumn12345 autumn12345! autumn123456 autumn123456! autumn1234567 autumn12345678 autumn123456789 autumn2020
autumn2020! autumn2021 autumn2021! autumn2022 autumn2022! autumn2023 autumn2023! autumn2024 autumn2024!
autumn2025 autumn2025! autumn2026 autumn2026! autumn22 autumn321 autumn4321 autumn54321 autumn69 autumn77
autumn88 autumn987 autumn99 autumn@123 autumn@1234 autumn@2024 autumn@2025 autumn@2026 autumnabc
autumnabc123 autumnautumn autumnqwe avengers azerty123 azertyu! azertyui azertyui! azertyuio azertyuio!
azertyuiop azertyuiop! b4rfv3edc2wsx1qaz babyboy12345 babygirl babygirl1234 bacbacba bacbacbacba
bacbacbacbacba backup#1 backup#123 backup00 backup000 backup007 backup01 backup1! backup11 backup111
backup12 backup123 backup123! backup1234 backup1234! backup12345 backup12345! backup123456 backup123456!
backup1234567 backup12345678 backup123456789 backup2020 backup2020! backup2021 backup2021! backup2022
backup2022! backup2023 backup2023! backup2024 backup2024! backup2025 backup2025! backup2026 backup2026!
backup22 backup321 backup4321 backup54321 backup69 backup77 backup88 backup987 backup99 backup@123
backup@1234 backup@2024 backup@2025 backup@2026 backupabc backupabc123 backupbackup backupqwe bar12345
bar123456 bar1234567 bar12345678 bar123456789 bar1234567890 bar1234567890bar bar123456789bar bar12345678bar
bar1234567bar bar123456bar bar12345bar bar1234bar bar123bar barabcbar barbarbar barbarbarbar barbarbarbarbar
barbarbarbarbarbar barcelona barcelona! barcelona#1 barcelona#123 barcelona00 barcelona000 barcelona007
barcelona01 barcelona1 barcelona1! barcelona11 barcelona111 barcelona12 barcelona123 barcelona123!
barcelona1234 barcelona1234! barcelona12345 barcelona12345! barcelona123456 barcelona123456!
barcelona1234567 barcelona12345678 barcelona123456789 barcelona2020 barcelona2020! barcelona2021
barcelona2021! barcelona2022 barcelona2022! barcelona2023 barcelona2023! barcelona2024 barcelona2024!
barcelona2025 barcelona2025! barcelona2026 barcelona2026! barcelona22 barcelona321 barcelona4321
barcelona54321 barcelona69 barcelona77 barcelona88 barcelona987 barcelona99 barcelona@123 barcelona@1234
barcelona@2024 barcelona@2025 barcelona@2026 barcelonaabc barcelonaabc123 barcelonabarcelona barcelonaqwe
barqwebar barxyzbar baseball baseball! baseball#1 baseball#123 baseball00 baseball000 baseball007 baseball01
baseball1 baseball1! baseball11 baseball111 baseball12 baseball123 baseball123! baseball1234 baseball1234!
baseball12345 baseball12345! baseball123456 baseball123456! baseball1234567 baseball12345678
baseball123456789 baseball2020 baseball2020! baseball2021 baseball2021! baseball2022 baseball2022!
baseball2023 baseball2023! baseball2024 baseball2024! baseball2025 baseball2025! baseball2026 baseball2026!
baseball22 baseball321 baseball4321 baseball54321 baseball69 baseball77 baseball88 baseball987 baseball99
baseball@123 baseball@1234 baseball@2024 baseball@2025 baseball@2026 baseballabc baseballabc123
baseballbaseball baseballqwe basketball basketball! basketball#1 basketball#123 basketball00 basketball000
basketball007 basketball01 basketball1 basketball1! basketball11 basketball111 basketball12 basketball123
basketball123! basketball1234 basketball1234! basketball12345 basketball12345! basketball123456
basketball123456! basketball1234567 basketball12345678 basketball123456789 basketball2020 basketball2020!
basketball2021 basketball2021! basketball2022 basketball2022! basketball2023 basketball2023! basketball2024
basketball2024! basketball2025 basketball2025! basketball2026 basketball2026! basketball22 basketball321
basketball4321 basketball54321 basketball69 basketball77 basketball88 basketball987 basketball99
basketball@123 basketball@1234 basketball@2024 basketball@2025 basketball@2026 basketballabc
basketballabc123 basketballbasketball basketballqwe batman#1 batman#123 batman00 batman000 batman007
batman01 batman1! batman11 batman111 batman12 batman123 batman123! batman1234 batman1234! batman12345
batman12345! batman123456 batman123456! batman1234567 batman12345678 batman123456789 batman2020 batman2020!
batman2021 batman2021! batman2022 batman2022! batman2023 batman2023! batman2024 batman2024! batman2025
batman2025! batman2026 batman2026! batman22 batman321 batman4321 batman54321 batman69 batman77 batman88
batman987 batman99 batman@123 batman@1234 batman@2024 batman@2025 batman@2026 batmanabc batmanabc123
batmanbatman batmanqwe batterystaple bbbbbbbb bbbbbbbbb bbbbbbbbbb bbbbbbbbbbb bbbbbbbbbbbb bbbbbbbbbbbbb
bbbbbbbbbbbbbb bbbbbbbbbbbbbbb bbbbbbbbbbbbbbbb bbbbbbbbbbbbbbbbbbbb benjamin1234 berlin#1 berlin#123
berlin00 berlin000 berlin007 berlin01 berlin1! berlin11 berlin111 berlin12 berlin123 berlin123! berlin1234
berlin1234! berlin12345 berlin12345! berlin123456 berlin123456! berlin1234567 berlin12345678 berlin123456789
berlin2020 berlin2020! berlin2021 berlin2021! berlin2022 berlin2022! berlin2023 berlin2023! berlin2024
berlin2024! berlin2025 berlin2025! berlin2026 berlin2026! berlin22 berlin321 berlin4321 berlin54321 berlin69
berlin77 berlin88 berlin987 berlin99 berlin@123 berlin@1234 berlin@2024 berlin@2025 berlin@2026 berlinabc
berlinabc123 berlinberlin berlinqwe besiktas besiktas1903 bgt5vfr4cde3xsw2zaq1 bgtvfrcdexswzaq bismillah123
bitch123 blablabla blahblah blink182 blizzard blueberry123 brazil#1 brazil#123 brazil00 brazil000 brazil007
brazil01 brazil1! brazil11 brazil111 brazil12 brazil123 brazil123! brazil1234 brazil1234! brazil12345
brazil12345! brazil123456 brazil123456! brazil1234567 brazil12345678 brazil123456789 brazil2020 brazil2020!
brazil2021 brazil2021! brazil2022 brazil2022! brazil2023 brazil2023! brazil2024 brazil2024! brazil2025
brazil2025! brazil2026 brazil2026! brazil22 brazil321 brazil4321 brazil54321 brazil69 brazil77 brazil88
brazil987 brazil99 brazil@123 brazil@1234 brazil@2024 brazil@2025 brazil@2026 brazilabc brazilabc123
brazilbrazil brazilqwe breakingbad123 bullshit butterfly butterfly! butterfly#1 butterfly#123 butterfly00
butterfly000 butterfly007 butterfly01 butterfly1 butterfly1! butterfly11 butterfly111 butterfly12
butterfly123 butterfly123! butterfly1234 butterfly1234! butterfly12345 butterfly12345! butterfly123456
butterfly123456! butterfly1234567 butterfly12345678 butterfly123456789 butterfly2020 butterfly2020!
butterfly2021 butterfly2021! butterfly2022 butterfly2022! butterfly2023 butterfly2023! butterfly2024
butterfly2024! butterfly2025 butterfly2025! butterfly2026 butterfly2026! butterfly22 butterfly321
butterfly4321 butterfly54321 butterfly69 butterfly77 butterfly88 butterfly987 butterfly99 butterfly@123
butterfly@1234 butterfly@2024 butterfly@2025 butterfly@2026 butterflyabc butterflyabc123 butterflybutterfly
butterflyqwe bvhgfytrcxzdsaewq c2wsx1qaz canada#1 canada#123 canada00 canada000 canada007 canada01 canada1!
canada11 canada111 canada12 canada123 canada123! canada1234 canada1234! canada12345 canada12345!
canada123456 canada123456! canada1234567 canada12345678 canada123456789 canada2020 canada2020! canada2021
canada2021! canada2022 canada2022! canada2023 canada2023! canada2024 canada2024! canada2025 canada2025!
canada2026 canada2026! canada22 canada321 canada4321 canada54321 canada69 canada77 canada88 canada987
canada99 canada@123 canada@1234 canada@2024 canada@2025 canada@2026 canadaabc canadaabc123 canadacanada
canadaqwe cbacbacba cbacbacbacba cbacbacbacbacba cccccccc ccccccccc cccccccccc ccccccccccc cccccccccccc
ccccccccccccc cccccccccccccc ccccccccccccccc cccccccccccccccc cccccccccccccccccccc cde3xsw2zaq1 cdexswzaq
changeit changeme changeme1 changeme123 changeme12345 changemenow changethispassword charizard charlie!
charlie#1 charlie#123 charlie00 charlie000 charlie007 charlie01 charlie1 charlie1! charlie11 charlie111
charlie12 charlie123 charlie123! charlie1234 charlie1234! charlie12345 charlie12345! charlie123456
charlie123456! charlie1234567 charlie12345678 charlie123456789 charlie2020 charlie2020! charlie2021
charlie2021! charlie2022 charlie2022! charlie2023 charlie2023! charlie2024 charlie2024! charlie2025
charlie2025! charlie2026 charlie2026! charlie22 charlie321 charlie4321 charlie54321 charlie69 charlie77
charlie88 charlie987 charlie99 charlie@123 charlie@1234 charlie@2024 charlie@2025 charlie@2026 charlieabc
charlieabc123 charliecharlie charlieqwe charlotte! charlotte#1 charlotte#123 charlotte00 charlotte000
charlotte007 charlotte01 charlotte1 charlotte1! charlotte11 charlotte111 charlotte12 charlotte123
charlotte123! charlotte1234 charlotte1234! charlotte12345 charlotte12345! charlotte123456 charlotte123456!
charlotte1234567 charlotte12345678 charlotte123456789 charlotte2020 charlotte2020! charlotte2021
charlotte2021! charlotte2022 charlotte2022! charlotte2023 charlotte2023! charlotte2024 charlotte2024!
charlotte2025 charlotte2025! charlotte2026 charlotte2026! charlotte22 charlotte321 charlotte4321
charlotte54321 charlotte69 charlotte77 charlotte88 charlotte987 charlotte99 charlotte@123 charlotte@1234
charlotte@2024 charlotte@2025 charlotte@2026 charlotteabc charlotteabc123 charlottecharlotte charlotteqwe
cheesecake12 chelsea! chelsea#1 chelsea#123 chelsea00 chelsea000 chelsea007 chelsea01 chelsea1 chelsea1!
chelsea11 chelsea111 chelsea12 chelsea123 chelsea123! chelsea1234 chelsea1234! chelsea12345 chelsea12345!
chelsea123456 chelsea123456! chelsea1234567 chelsea12345678 chelsea123456789 chelsea2020 chelsea2020!
chelsea2021 chelsea2021! chelsea2022 chelsea2022! chelsea2023 chelsea2023! chelsea2024 chelsea2024!
chelsea2025 chelsea2025! chelsea2026 chelsea2026! chelsea22 chelsea321 chelsea4321 chelsea54321 chelsea69
chelsea77 chelsea88 chelsea987 chelsea99 chelsea@123 chelsea@1234 chelsea@2024 chelsea@2025 chelsea@2026
chelseaabc chelseaabc123 chelseachelsea chelseafc chelseaqwe china#123 china000 china007 china111 china123
china123! china1234 china1234! china12345 china12345! china123456 china123456! china1234567 china12345678
china123456789 china2020 china2020! china2021 china2021! china2022 china2022! china2023 china2023! china2024
china2024! china2025 china2025! china2026 china2026! china321 china4321 china54321 china987 china@123
china@1234 china@2024 china@2025 china@2026 chinaabc chinaabc123 chinachina chinaqwe chocolate chocolate!
chocolate#1 chocolate#123 chocolate00 chocolate000 chocolate007 chocolate01 chocolate1 chocolate1!
chocolate11 chocolate111 chocolate12 chocolate123 chocolate123! chocolate1234 chocolate1234! chocolate12345
chocolate12345! chocolate123456 chocolate123456! chocolate1234567 chocolate12345678 chocolate123456789
chocolate2020 chocolate2020! chocolate2021 chocolate2021! chocolate2022 chocolate2022! chocolate2023
chocolate2023! chocolate2024 chocolate2024! chocolate2025 chocolate2025! chocolate2026 chocolate2026!
chocolate22 chocolate321 chocolate4321 chocolate54321 chocolate69 chocolate77 chocolate88 chocolate987
chocolate99 chocolate@123 chocolate@1234 chocolate@2024 chocolate@2025 chocolate@2026 chocolateabc
chocolateabc123 chocolatechocolate chocolateqwe christianoronaldo christmas123 christmas2024 christmas2025
christopher! christopher#1 christopher#123 christopher00 christopher000 christopher007 christopher01
christopher1 christopher1! christopher11 christopher111 christopher12 christopher123 christopher123!
christopher1234 christopher1234! christopher12345 christopher12345! christopher123456 christopher123456!
christopher1234567 christopher12345678 christopher123456789 christopher2020 christopher2020! christopher2021
christopher2021! christopher2022 christopher2022! christopher2023 christopher2023! christopher2024
christopher2024! christopher2025 christopher2025! christopher2026 christopher2026! christopher22
christopher321 christopher4321 christopher54321 christopher69 christopher77 christopher88 christopher987
christopher99 christopher@123 christopher@1234 christopher@2024 christopher@2025 christopher@2026
christopherabc christopherabc123 christopherchristopher christopherqwe cisco#123 cisco000 cisco007 cisco111
cisco123 cisco123! cisco1234 cisco1234! cisco12345 cisco12345! cisco123456 cisco123456! cisco1234567
cisco12345678 cisco123456789 cisco2020 cisco2020! cisco2021 cisco2021! cisco2022 cisco2022! cisco2023
cisco2023! cisco2024 cisco2024! cisco2025 cisco2025! cisco2026 cisco2026! cisco321 cisco4321 cisco54321
cisco987 cisco@123 cisco@1234 cisco@2024 cisco@2025 cisco@2026 ciscoabc ciscoabc123 ciscocisco ciscoqwe
company! company#1 company#123 company00 company000 company007 company01 company1 company1! company11
company111 company12 company123 company123! company1234 company1234! company12345 company12345!
company123456 company123456! company1234567 company12345678 company123456789 company2020 company2020!
company2021 company2021! company2022 company2022! company2023 company2023! company2024 company2024!
company2025 company2025! company2026 company2026! company22 company321 company4321 company54321 company69
company77 company88 company987 company99 company@123 company@1234 company@2024 company@2025 company@2026
companyabc companyabc123 companycompany companyqwe computer computer! computer#1 computer#123 computer00
computer000 computer007 computer01 computer1 computer1! computer11 computer111 computer12 computer123
computer123! computer1234 computer1234! computer12345 computer12345! computer123456 computer123456!
computer1234567 computer12345678 computer123456789 computer2020 computer2020! computer2021 computer2021!
computer2022 computer2022! computer2023 computer2023! computer2024 computer2024! computer2025 computer2025!
computer2026 computer2026! computer22 computer321 computer4321 computer54321 computer69 computer77
computer88 computer987 computer99 computer@123 computer@1234 computer@2024 computer@2025 computer@2026
computerabc computerabc123 computercomputer computerqwe contrasena contraseña cookie#1 cookie#123 cookie00
cookie000 cookie007 cookie01 cookie1! cookie11 cookie111 cookie12 cookie123 cookie123! cookie1234
cookie1234! cookie12345 cookie12345! cookie123456 cookie123456! cookie1234567 cookie12345678 cookie123456789
cookie2020 cookie2020! cookie2021 cookie2021! cookie2022 cookie2022! cookie2023 cookie2023! cookie2024
cookie2024! cookie2025 cookie2025! cookie2026 cookie2026! cookie22 cookie321 cookie4321 cookie54321 cookie69
cookie77 cookie88 cookie987 cookie99 cookie@123 cookie@1234 cookie@2024 cookie@2025 cookie@2026 cookieabc
cookieabc123 cookiecookie cookieqwe correcthorse correcthorsebatterystaple corvette corvette! corvette#1
corvette#123 corvette00 corvette000 corvette007 corvette01 corvette1 corvette1! corvette11 corvette111
corvette12 corvette123 corvette123! corvette1234 corvette1234! corvette12345 corvette12345! corvette123456
corvette123456! corvette1234567 corvette12345678 corvette123456789 corvette2020 corvette2020! corvette2021
corvette2021! corvette2022 corvette2022! corvette2023 corvette2023! corvette2024 corvette2024! corvette2025
corvette2025! corvette2026 corvette2026! corvette22 corvette321 corvette4321 corvette54321 corvette69
corvette77 corvette88 corvette987 corvette99 corvette@123 corvette@1234 corvette@2024 corvette@2025
corvette@2026 corvetteabc corvetteabc123 corvettecorvette corvetteqwe counterstrike cowboys! cowboys#1
cowboys#123 cowboys00 cowboys000 cowboys007 cowboys01 cowboys1 cowboys1! cowboys11 cowboys111 cowboys12
cowboys123 cowboys123! cowboys1234 cowboys1234! cowboys12345 cowboys12345! cowboys123456 cowboys123456!
cowboys1234567 cowboys12345678 cowboys123456789 cowboys2020 cowboys2020! cowboys2021 cowboys2021!
cowboys2022 cowboys2022! cowboys2023 cowboys2023! cowboys2024 cowboys2024! cowboys2025 cowboys2025!
cowboys2026 cowboys2026! cowboys22 cowboys321 cowboys4321 cowboys54321 cowboys69 cowboys77 cowboys88
cowboys987 cowboys99 cowboys@123 cowboys@1234 cowboys@2024 cowboys@2025 cowboys@2026 cowboysabc
cowboysabc123 cowboyscowboys cowboysqwe cristianoronaldo cxzcxzcxz cxzcxzcxzcxz cxzcxzcxzcxzcxz cxzdsaewq
d4c3b2a1 dallascowboys daniel#1 daniel#123 daniel00 daniel000 daniel007 daniel01 daniel1! daniel11 daniel111
daniel12 daniel123 daniel123! daniel1234 daniel1234! daniel12345 daniel12345! daniel123456 daniel123456!
daniel1234567 daniel12345678 daniel123456789 daniel2020 daniel2020! daniel2021 daniel2021! daniel2022
daniel2022! daniel2023 daniel2023! daniel2024 daniel2024! daniel2025 daniel2025! daniel2026 daniel2026!
daniel22 daniel321 daniel4321 daniel54321 daniel69 daniel77 daniel88 daniel987 daniel99 daniel@123
daniel@1234 daniel@2024 daniel@2025 daniel@2026 danielabc danielabc123 danieldaniel danielqwe database!
database#1 database#123 database00 database000 database007 database01 database1 database1! database11
database111 database12 database123 database123! database1234 database1234! database12345 database12345!
database123456 database123456! database1234567 database12345678 database123456789 database2020 database2020!
database2021 database2021! database2022 database2022! database2023 database2023! database2024 database2024!
database2025 database2025! database2026 database2026! database22 database321 database4321 database54321
database69 database77 database88 database987 database99 database@123 database@1234 database@2024
database@2025 database@2026 databaseabc databaseabc123 databasedatabase databaseqwe david#123 david000
david007 david111 david123 david123! david1234 david1234! david12345 david12345! david123456 david123456!
david1234567 david12345678 david123456789 david2020 david2020! david2021 david2021! david2022 david2022!
david2023 david2023! david2024 david2024! david2025 david2025! david2026 david2026! david321 david4321
david54321 david987 david@123 david@1234 david@2024 david@2025 david@2026 davidabc davidabc123 daviddavid
davidqwe dc2wsx1qaz ddccbbaa dddddddd ddddddddd dddddddddd ddddddddddd dddddddddddd ddddddddddddd
dddddddddddddd ddddddddddddddd dddddddddddddddd dddddddddddddddddddd de3xsw2zaq1 december december!
december#1 december#123 december00 december000 december007 december01 december1 december1! december11
december111 december12 december123 december123! december1234 december1234! december12345 december12345!
december123456 december123456! december1234567 december12345678 december123456789 december2020 december2020!
december2021 december2021! december2022 december2022! december2023 december2023! december2024 december2024!
december2025 december2025! december2026 december2026! december22 december321 december4321 december54321
december69 december77 december88 december987 december99 december@123 december@1234 december@2024
december@2025 december@2026 decemberabc decemberabc123 decemberdecember decemberqwe default1 dexswzaq
dfghjklqwertyuiop diamond! diamond#1 diamond#123 diamond00 diamond000 diamond007 diamond01 diamond1
diamond1! diamond11 diamond111 diamond12 diamond123 diamond123! diamond1234 diamond1234! diamond12345
diamond12345! diamond123456 diamond123456! diamond1234567 diamond12345678 diamond123456789 diamond2020
diamond2020! diamond2021 diamond2021! diamond2022 diamond2022! diamond2023 diamond2023! diamond2024
diamond2024! diamond2025 diamond2025! diamond2026 diamond2026! diamond22 diamond321 diamond4321 diamond54321
diamond69 diamond77 diamond88 diamond987 diamond99 diamond@123 diamond@1234 diamond@2024 diamond@2025
diamond@2026 diamondabc diamondabc123 diamonddiamond diamondqwe docker#1 docker#123 docker00 docker000
docker007 docker01 docker1! docker11 docker111 docker12 docker123 docker123! docker1234 docker1234!
docker12345 docker12345! docker123456 docker123456! docker1234567 docker12345678 docker123456789 docker2020
docker2020! docker2021 docker2021! docker2022 docker2022! docker2023 docker2023! docker2024 docker2024!
docker2025 docker2025! docker2026 docker2026! docker22 docker321 docker4321 docker54321 docker69 docker77
docker88 docker987 docker99 docker@123 docker@1234 docker@2024 docker@2025 docker@2026 dockerabc
dockerabc123 dockerdocker dockerqwe dolphins1234 dontknow dragon#1 dragon#123 dragon00 dragon000 dragon007
dragon01 dragon1! dragon11 dragon111 dragon12 dragon123 dragon123! dragon1234 dragon1234! dragon12345
dragon12345! dragon123456 dragon123456! dragon1234567 dragon12345678 dragon123456789 dragon2020 dragon2020!
dragon2021 dragon2021! dragon2022 dragon2022! dragon2023 dragon2023! dragon2024 dragon2024! dragon2025
dragon2025! dragon2026 dragon2026! dragon22 dragon321 dragon4321 dragon54321 dragon69 dragon77 dragon88
dragon987 dragon99 dragon@123 dragon@1234 dragon@2024 dragon@2025 dragon@2026 dragonabc dragonabc123
dragonball12 dragonballgt dragonballz1 dragondragon dragonqwe dsadsadsa dsadsadsadsa dsadsadsadsadsa
dsapoiuytrewq e3xsw2zaq1 e4d3c2b1a e5d4c3b2a1 edc2wsx1qaz eddccbbaa editor#1 editor#123 editor00 editor000
editor007 editor01 editor1! editor11 editor111 editor12 editor123 editor123! editor1234 editor1234!
editor12345 editor12345! editor123456 editor123456! editor1234567 editor12345678 editor123456789 editor2020
editor2020! editor2021 editor2021! editor2022 editor2022! editor2023 editor2023! editor2024 editor2024!
editor2025 editor2025! editor2026 editor2026! editor22 editor321 editor4321 editor54321 editor69 editor77
editor88 editor987 editor99 editor@123 editor@1234 editor@2024 editor@2025 editor@2026 editorabc
editorabc123 editoreditor editorqwe eeddccbbaa eeeeeeee eeeeeeeee eeeeeeeeee eeeeeeeeeee eeeeeeeeeeee
eeeeeeeeeeeee eeeeeeeeeeeeee eeeeeeeeeeeeeee eeeeeeeeeeeeeeee eeeeeeeeeeeeeeeeeeee elephant1234 elizabeth!
elizabeth#1 elizabeth#123 elizabeth00 elizabeth000 elizabeth007 elizabeth01 elizabeth1 elizabeth1!
elizabeth11 elizabeth111 elizabeth12 elizabeth123 elizabeth123! elizabeth1234 elizabeth1234! elizabeth12345
elizabeth12345! elizabeth123456 elizabeth123456! elizabeth1234567 elizabeth12345678 elizabeth123456789
elizabeth2020 elizabeth2020! elizabeth2021 elizabeth2021! elizabeth2022 elizabeth2022! elizabeth2023
elizabeth2023! elizabeth2024 elizabeth2024! elizabeth2025 elizabeth2025! elizabeth2026 elizabeth2026!
elizabeth22 elizabeth321 elizabeth4321 elizabeth54321 elizabeth69 elizabeth77 elizabeth88 elizabeth987
elizabeth99 elizabeth@123 elizabeth@1234 elizabeth@2024 elizabeth@2025 elizabeth@2026 elizabethabc
elizabethabc123 elizabethelizabeth elizabethqwe emma#123 emma123! emma1234 emma1234! emma12345 emma12345!
emma123456 emma123456! emma1234567 emma12345678 emma123456789 emma2020 emma2020! emma2021 emma2021! emma2022
emma2022! emma2023 emma2023! emma2024 emma2024! emma2025 emma2025! emma2026 emma2026! emma4321 emma54321
emma@123 emma@1234 emma@2024 emma@2025 emma@2026 emmaabc123 emmaemma england! england#1 england#123
england00 england000 england007 england01 england1 england1! england11 england111 england12 england123
england123! england1234 england1234! england12345 england12345! england123456 england123456! england1234567
england12345678 england123456789 england2020 england2020! england2021 england2021! england2022 england2022!
england2023 england2023! england2024 england2024! england2025 england2025! england2026 england2026!
england22 england321 england4321 england54321 england69 england77 england88 england987 england99 england@123
england@1234 england@2024 england@2025 england@2026 englandabc englandabc123 englandengland englandqwe
ertyuiop everything ewqewqewq ewqewqewqewq ewqewqewqewqewq f5e4d3c2b1a f6e5d4c3b2a1 facebook facebook123
facebook1234 family#1 family#123 family00 family000 family007 family01 family1! family11 family111 family12
family123 family123! family1234 family1234! family12345 family12345! family123456 family123456!
family1234567 family12345678 family123456789 family2020 family2020! family2021 family2021! family2022
family2022! family2023 family2023! family2024 family2024! family2025 family2025! family2026 family2026!
family22 family321 family4321 family54321 family69 family77 family88 family987 family99 family@123
family@1234 family@2024 family@2025 family@2026 familyabc familyabc123 familyfamily familyqwe fcbarcelona1
fdsapoiuytrewq february february! february#1 february#123 february00 february000 february007 february01
february1 february1! february11 february111 february12 february123 february123! february1234 february1234!
february12345 february12345! february123456 february123456! february1234567 february12345678
february123456789 february2020 february2020! february2021 february2021! february2022 february2022!
february2023 february2023! february2024 february2024! february2025 february2025! february2026 february2026!
february22 february321 february4321 february54321 february69 february77 february88 february987 february99
february@123 february@1234 february@2024 february@2025 february@2026 februaryabc februaryabc123
februaryfebruary februaryqwe feeddccbbaa fenerbahce fenerbahce1907 fernanda1234 fernando1234 ferrari!
ferrari#1 ferrari#123 ferrari00 ferrari000 ferrari007 ferrari01 ferrari1 ferrari1! ferrari11 ferrari111
ferrari12 ferrari123 ferrari123! ferrari1234 ferrari1234! ferrari12345 ferrari12345! ferrari123456
ferrari123456! ferrari1234567 ferrari12345678 ferrari123456789 ferrari2020 ferrari2020! ferrari2021
ferrari2021! ferrari2022 ferrari2022! ferrari2023 ferrari2023! ferrari2024 ferrari2024! ferrari2025
ferrari2025! ferrari2026 ferrari2026! ferrari22 ferrari321 ferrari4321 ferrari54321 ferrari69 ferrari77
ferrari88 ferrari987 ferrari99 ferrari@123 ferrari@1234 ferrari@2024 ferrari@2025 ferrari@2026 ferrariabc
ferrariabc123 ferrariferrari ferrariqwe ffeeddccbbaa ffffffff fffffffff ffffffffff fffffffffff ffffffffffff
fffffffffffff ffffffffffffff fffffffffffffff ffffffffffffffff ffffffffffffffffffff fghjklqwertyuiop flower#1
flower#123 flower00 flower000 flower007 flower01 flower1! flower11 flower111 flower12 flower123 flower123!
flower1234 flower1234! flower12345 flower12345! flower123456 flower123456! flower1234567 flower12345678
flower123456789 flower2020 flower2020! flower2021 flower2021! flower2022 flower2022! flower2023 flower2023!
flower2024 flower2024! flower2025 flower2025! flower2026 flower2026! flower22 flower321 flower4321
flower54321 flower69 flower77 flower88 flower987 flower99 flower@123 flower@1234 flower@2024 flower@2025
flower@2026 flowerabc flowerabc123 flowerflower flowerqwe foo12345 foo123456 foo1234567 foo12345678
foo123456789 foo1234567890 foo1234567890foo foo123456789foo foo12345678foo foo1234567foo foo123456foo
foo12345foo foo1234foo foo123foo fooabcfoo foofoofoo foofoofoofoo foofoofoofoofoo foofoofoofoofoofoo
fooqwefoo football football! football#1 football#123 football00 football000 football007 football01 football1
football1! football11 football111 football12 football123 football123! football1234 football1234!
football12345 football12345! football123456 football123456! football1234567 football12345678
football123456789 football2020 football2020! football2021 football2021! football2022 football2022!
football2023 football2023! football2024 football2024! football2025 football2025! football2026 football2026!
football22 football321 football4321 football54321 football69 football77 football88 football987 football99
football@123 football@1234 football@2024 football@2025 football@2026 footballabc footballabc123
footballfootball footballqwe fooxyzfoo forever! forever#1 forever#123 forever00 forever000 forever007
forever01 forever1 forever1! forever11 forever111 forever12 forever123 forever123! forever1234 forever1234!
forever12345 forever12345! forever123456 forever123456! forever1234567 forever12345678 forever123456789
forever2020 forever2020! forever2021 forever2021! forever2022 forever2022! forever2023 forever2023!
forever2024 forever2024! forever2025 forever2025! forever2026 forever2026! forever22 forever321 forever4321
forever54321 forever69 forever77 forever88 forever987 forever99 forever@123 forever@1234 forever@2024
forever@2025 forever@2026 foreverabc foreverabc123 foreverforever foreverqwe forgotten fortnite
fr4cde3xsw2zaq1 france#1 france#123 france00 france000 france007 france01 france1! france11 france111
france12 france123 france123! france1234 france1234! france12345 france12345! france123456 france123456!
france1234567 france12345678 france123456789 france2020 france2020! france2021 france2021! france2022
france2022! france2023 france2023! france2024 france2024! france2025 france2025! france2026 france2026!
france22 france321 france4321 france54321 france69 france77 france88 france987 france99 france@123
france@1234 france@2024 france@2025 france@2026 franceabc franceabc123 francefrance franceqwe francesco123
frcdexswzaq freedom! freedom#1 freedom#123 freedom00 freedom000 freedom007 freedom01 freedom1 freedom1!
freedom11 freedom111 freedom12 freedom123 freedom123! freedom1234 freedom1234! freedom12345 freedom12345!
freedom123456 freedom123456! freedom1234567 freedom12345678 freedom123456789 freedom2020 freedom2020!
freedom2021 freedom2021! freedom2022 freedom2022! freedom2023 freedom2023! freedom2024 freedom2024!
freedom2025 freedom2025! freedom2026 freedom2026! freedom22 freedom321 freedom4321 freedom54321 freedom69
freedom77 freedom88 freedom987 freedom99 freedom@123 freedom@1234 freedom@2024 freedom@2025 freedom@2026
freedomabc freedomabc123 freedomfreedom freedomqwe friday#1 friday#123 friday00 friday000 friday007 friday01
friday1! friday11 friday111 friday12 friday123 friday123! friday1234 friday1234! friday12345 friday12345!
friday123456 friday123456! friday1234567 friday12345678 friday123456789 friday2020 friday2020! friday2021
friday2021! friday2022 friday2022! friday2023 friday2023! friday2024 friday2024! friday2025 friday2025!
friday2026 friday2026! friday22 friday321 friday4321 friday54321 friday69 friday77 friday88 friday987
friday99 friday@123 friday@1234 friday@2024 friday@2025 friday@2026 fridayabc fridayabc123 fridayfriday
fridayqwe friends! friends#1 friends#123 friends00 friends000 friends007 friends01 friends1 friends1!
friends11 friends111 friends12 friends123 friends123! friends1234 friends1234! friends12345 friends12345!
friends123456 friends123456! friends1234567 friends12345678 friends123456789 friends2020 friends2020!
friends2021 friends2021! friends2022 friends2022! friends2023 friends2023! friends2024 friends2024!
friends2025 friends2025! friends2026 friends2026! friends22 friends321 friends4321 friends54321 friends69
friends77 friends88 friends987 friends99 friends@123 friends@1234 friends@2024 friends@2025 friends@2026
friendsabc friendsabc123 friendsfriends friendsqwe fuckthisshit fuckyou1 fuckyou123 fuckyouall123
fuckyoubitch fv3edc2wsx1qaz fytrcxzdsaewq g6f5e4d3c2b1a g7f6e5d4c3b2a1 gabriel12345 galatasaray galatasaray1
galatasaray1905 gallery! gallery#1 gallery#123 gallery00 gallery000 gallery007 gallery01 gallery1 gallery1!
gallery11 gallery111 gallery12 gallery123 gallery123! gallery1234 gallery1234! gallery12345 gallery12345!
gallery123456 gallery123456! gallery1234567 gallery12345678 gallery123456789 gallery2020 gallery2020!
gallery2021 gallery2021! gallery2022 gallery2022! gallery2023 gallery2023! gallery2024 gallery2024!
gallery2025 gallery2025! gallery2026 gallery2026! gallery22 gallery321 gallery4321 gallery54321 gallery69
gallery77 gallery88 gallery987 gallery99 gallery@123 gallery@1234 gallery@2024 gallery@2025 gallery@2026
galleryabc galleryabc123 gallerygallery galleryqwe gameofthrones gb4rfv3edc2wsx1qaz generalkenobi germany!
germany#1 germany#123 germany00 germany000 germany007 germany01 germany1 germany1! germany11 germany111
germany12 germany123 germany123! germany1234 germany1234! germany12345 germany12345! germany123456
germany123456! germany1234567 germany12345678 germany123456789 germany2020 germany2020! germany2021
germany2021! germany2022 germany2022! germany2023 germany2023! germany2024 germany2024! germany2025
germany2025! germany2026 germany2026! germany22 germany321 germany4321 germany54321 germany69 germany77
germany88 germany987 germany99 germany@123 germany@1234 germany@2024 germany@2025 germany@2026 germanyabc
germanyabc123 germanygermany germanyqwe gfdsapoiuytrewq gffeeddccbbaa gfytrcxzdsaewq ggffeeddccbbaa gggggggg
ggggggggg gggggggggg ggggggggggg gggggggggggg ggggggggggggg gggggggggggggg ggggggggggggggg gggggggggggggggg
gggggggggggggggggggg ghijklmnopqrstuvwxyz ghjklqwertyuiop giovanni1234 godisgood123 goodmorning goodmorning1
goodmorning123 goodnight goodnight123 google#1 google#123 google00 google000 google007 google01 google1!
google11 google111 google12 google123 google123! google1234 google1234! google12345 google12345!
google123456 google123456! google1234567 google12345678 google123456789 google2020 google2020! google2021
google2021! google2022 google2022! google2023 google2023! google2024 google2024! google2025 google2025!
google2026 google2026! google22 google321 google4321 google54321 google69 google77 google88 google987
google99 google@123 google@1234 google@2024 google@2025 google@2026 googleabc googleabc123 googlegoogle
googleqwe greenday gryffindor gt5vfr4cde3xsw2zaq1 gtvfrcdexswzaq guest123 gwerty123 h7g6f5e4d3c2b1a
h8g7f6e5d4c3b2a1 hahahaha halloween123 hannah#1 hannah#123 hannah00 hannah000 hannah007 hannah01 hannah1!
hannah11 hannah111 hannah12 hannah123 hannah123! hannah1234 hannah1234! hannah12345 hannah12345!
hannah123456 hannah123456! hannah1234567 hannah12345678 hannah123456789 hannah2020 hannah2020! hannah2021
hannah2021! hannah2022 hannah2022! hannah2023 hannah2023! hannah2024 hannah2024! hannah2025 hannah2025!
hannah2026 hannah2026! hannah22 hannah321 hannah4321 hannah54321 hannah69 hannah77 hannah88 hannah987
hannah99 hannah@123 hannah@1234 hannah@2024 hannah@2025 hannah@2026 hannahabc hannahabc123 hannahhannah
hannahqwe happybirthday happybirthday1 happynewyear happynewyear1 harrypotter harrypotter123 haslo123
hello#123 hello000 hello007 hello111 hello123 hello123! hello1234 hello1234! hello12345 hello12345!
hello123456 hello123456! hello1234567 hello12345678 hello123456789 hello2020 hello2020! hello2021 hello2021!
hello2022 hello2022! hello2023 hello2023! hello2024 hello2024! hello2025 hello2025! hello2026 hello2026!
hello321 hello4321 hello54321 hello987 hello@123 hello@1234 hello@2024 hello@2025 hello@2026 helloabc
helloabc123 hellohello helloitsme1 hellokitty hellokitty123 helloqwe hellothere123 helloworld helloworld1
helloworld12 helloworld123 hey12345 hey123456 hey1234567 hey12345678 hey123456789 hey1234567890
hey1234567890hey hey123456789hey hey12345678hey hey1234567hey hey123456hey hey12345hey hey1234hey hey123hey
heyabchey heyheyhey heyheyheyhey heyheyheyheyhey heyheyheyheyheyhey heyqwehey heyxyzhey hgfdsapoiuytrewq
hgfedcba hgfytrcxzdsaewq hhhhhhhh hhhhhhhhh hhhhhhhhhh hhhhhhhhhhh hhhhhhhhhhhh hhhhhhhhhhhhh hhhhhhhhhhhhhh
hhhhhhhhhhhhhhh hhhhhhhhhhhhhhhh hhhhhhhhhhhhhhhhhhhh hijklmnopqrstuvwxyz hjklqwertyuiop hockey#1 hockey#123
hockey00 hockey000 hockey007 hockey01 hockey1! hockey11 hockey111 hockey12 hockey123 hockey123! hockey1234
hockey1234! hockey12345 hockey12345! hockey123456 hockey123456! hockey1234567 hockey12345678 hockey123456789
hockey2020 hockey2020! hockey2021 hockey2021! hockey2022 hockey2022! hockey2023 hockey2023! hockey2024
hockey2024! hockey2025 hockey2025! hockey2026 hockey2026! hockey22 hockey321 hockey4321 hockey54321 hockey69
hockey77 hockey88 hockey987 hockey99 hockey@123 hockey@1234 hockey@2024 hockey@2025 hockey@2026 hockeyabc
hockeyabc123 hockeyhockey hockeyqwe hocuspocus123 hogwarts honda#123 honda000 honda007 honda111 honda123
honda123! honda1234 honda1234! honda12345 honda12345! honda123456 honda123456! honda1234567 honda12345678
honda123456789 honda2020 honda2020! honda2021 honda2021! honda2022 honda2022! honda2023 honda2023! honda2024
honda2024! honda2025 honda2025! honda2026 honda2026! honda321 honda4321 honda54321 honda987 honda@123
honda@1234 honda@2024 honda@2025 honda@2026 hondaabc hondaabc123 hondahonda hondaqwe hunter#1 hunter#123
hunter00 hunter000 hunter007 hunter01 hunter1! hunter11 hunter111 hunter12 hunter123 hunter123! hunter1234
hunter1234! hunter12345 hunter12345! hunter123456 hunter123456! hunter1234567 hunter12345678 hunter123456789
hunter2020 hunter2020! hunter2021 hunter2021! hunter2022 hunter2022! hunter2023 hunter2023! hunter2024
hunter2024! hunter2025 hunter2025! hunter2026 hunter2026! hunter22 hunter321 hunter4321 hunter54321 hunter69
hunter77 hunter88 hunter987 hunter99 hunter@123 hunter@1234 hunter@2024 hunter@2025 hunter@2026 hunterabc
hunterabc123 hunterhunter hunterqwe hybgtvfrcdexswzaq i7u6y5t4r3e2w1q i8h7g6f5e4d3c2b1a i8u7y6t5r4e3w2q1
iamawesome123 iamgod123456 iamthebest1 iamthebest123 idontcare123 idontknow idontknow1 idontremember
ihateyou ihateyou1 ihavenoidea ihgfedcba iiiiiiii iiiiiiiii iiiiiiiiii iiiiiiiiiii iiiiiiiiiiii
iiiiiiiiiiiii iiiiiiiiiiiiii iiiiiiiiiiiiiii iiiiiiiiiiiiiiii iiiiiiiiiiiiiiiiiiii ijklmnopqrstuvwxyz
iloveaccess iloveadmin iloveadministrator ilovealexander ilovealexandra iloveamanda iloveamerica iloveandrew
iloveangel iloveanthony iloveapple iloveapril ilovearsenal iloveashley iloveaugust iloveaustralia
iloveautumn ilovebackup ilovebarcelona ilovebaseball ilovebasketball ilovebatman iloveberlin ilovebrazil
ilovebutterfly ilovecanada ilovecharlie ilovecharlotte ilovechelsea ilovechina ilovechocolate
ilovechristopher ilovecisco ilovecompany ilovecomputer ilovecookie ilovecorvette ilovecowboys ilovedaniel
ilovedatabase ilovedavid ilovedecember ilovediamond ilovedocker ilovedragon iloveeditor iloveelizabeth
iloveemma iloveengland ilovefamily ilovefebruary iloveferrari iloveflower ilovefootball iloveforever
ilovefrance ilovefreedom ilovefriday ilovefriends ilovegallery ilovegermany ilovegoogle ilovehannah
ilovehello ilovehockey ilovehonda ilovehunter iloveimage iloveimages iloveindia iloveinternet iloveisabella
iloveitaly ilovejames ilovejanuary ilovejapan ilovejennifer ilovejessica ilovejesus1 ilovejohn ilovejoseph
ilovejoshua ilovejuly ilovejune ilovejuventus ilovekiller ilovelakers ilovelamina iloveletmein ilovelinux
iloveliverpool ilovelogin ilovelondon ilovemadrid ilovemanager ilovemanchester ilovemarch ilovemaster
ilovematrix ilovematthew ilovemelissa ilovemercedes ilovemetallica ilovemexico ilovemichael iloveminecraft
ilovemonday ilovemonkey ilovemoscow ilovemustang ilovemycat ilovemydad ilovemydog ilovemyfamily ilovemylife
ilovemymom ilovemysql ilovenaruto ilovenestjs ilovenetwork ilovenewyork ilovenicole ilovenirvana
ilovenovember iloveoctober iloveoffice iloveolivia iloveoracle iloveparis ilovepassword ilovepasswort
ilovephoto ilovephotos ilovephotoshop ilovepicture ilovepictures ilovepokemon ilovepoland iloveporsche
ilovepostgres iloveprincess iloveqwerty iloverachel iloverainbow iloveranger iloverealmadrid iloverebecca
iloveredis iloverichard iloverobert iloverussia ilovesamantha ilovesamsung ilovesecret ilovesecurity
iloveseptember iloveserver iloveservice iloveshadow ilovesoccer ilovesophia ilovesophie ilovespain
ilovespring ilovestarwars ilovestephanie ilovesummer ilovesunday ilovesunshine ilovesuperman ilovesupport
ilovesweden ilovesystem ilovetennis ilovethomas ilovetoyota iloveturkey iloveubuntu ilovevictoria
ilovewarcraft ilovewelcome ilovewilliam ilovewindows ilovewinter iloveyamaha iloveyankees iloveyou iloveyou!
iloveyou1 iloveyou123 iloveyou2 iloveyoubaby iloveyouforever iloveyoumore iloveyousomuch image#123 image000
image007 image111 image123 image123! image1234 image1234! image12345 image12345! image123456 image123456!
image1234567 image12345678 image123456789 image2020 image2020! image2021 image2021! image2022 image2022!
image2023 image2023! image2024 image2024! image2025 image2025! image2026 image2026! image321 image4321
image54321 image987 image@123 image@1234 image@2024 image@2025 image@2026 imageabc imageabc123 imageimage
imageqwe images#1 images#123 images00 images000 images007 images01 images1! images11 images111 images12
images123 images123! images1234 images1234! images12345 images12345! images123456 images123456!
images1234567 images12345678 images123456789 images2020 images2020! images2021 images2021! images2022
images2022! images2023 images2023! images2024 images2024! images2025 images2025! images2026 images2026!
images22 images321 images4321 images54321 images69 images77 images88 images987 images99 images@123
images@1234 images@2024 images@2025 images@2026 imagesabc imagesabc123 imagesimages imagesqwe india#123
india000 india007 india111 india123 india123! india1234 india1234! india12345 india12345! india123456
india123456! india1234567 india12345678 india123456789 india2020 india2020! india2021 india2021! india2022
india2022! india2023 india2023! india2024 india2024! india2025 india2025! india2026 india2026! india321
india4321 india54321 india987 india@123 india@1234 india@2024 india@2025 india@2026 indiaabc indiaabc123
indiaindia indiaqwe inshallah123 instagram instagram123 internet internet! internet#1 internet#123
internet00 internet000 internet007 internet01 internet1 internet1! internet11 internet111 internet12
internet123 internet123! internet1234 internet1234! internet12345 internet12345! internet123456
internet123456! internet1234567 internet12345678 internet123456789 internet2020 internet2020! internet2021
internet2021! internet2022 internet2022! internet2023 internet2023! internet2024 internet2024! internet2025
internet2025! internet2026 internet2026! internet22 internet321 internet4321 internet54321 internet69
internet77 internet88 internet987 internet99 internet@123 internet@1234 internet@2024 internet@2025
internet@2026 internetabc internetabc123 internetinternet internetqwe isabella! isabella#1 isabella#123
isabella00 isabella000 isabella007 isabella01 isabella1 isabella1! isabella11 isabella111 isabella12
isabella123 isabella123! isabella1234 isabella1234! isabella12345 isabella12345! isabella123456
isabella123456! isabella1234567 isabella12345678 isabella123456789 isabella2020 isabella2020! isabella2021
isabella2021! isabella2022 isabella2022! isabella2023 isabella2023! isabella2024 isabella2024! isabella2025
isabella2025! isabella2026 isabella2026! isabella22 isabella321 isabella4321 isabella54321 isabella69
isabella77 isabella88 isabella987 isabella99 isabella@123 isabella@1234 isabella@2024 isabella@2025
isabella@2026 isabellaabc isabellaabc123 isabellaisabella isabellaqwe italy#123 italy000 italy007 italy111
italy123 italy123! italy1234 italy1234! italy12345 italy12345! italy123456 italy123456! italy1234567
italy12345678 italy123456789 italy2020 italy2020! italy2021 italy2021! italy2022 italy2022! italy2023
italy2023! italy2024 italy2024! italy2025 italy2025! italy2026 italy2026! italy321 italy4321 italy54321
italy987 italy@123 italy@1234 italy@2024 italy@2025 italy@2026 italyabc italyabc123 italyitaly italyqwe
iuytrewq iuytreza iuztrewq j9i8h7g6f5e4d3c2b1a james#123 james000 james007 james111 james123 james123!
james1234 james1234! james12345 james12345! james123456 james123456! james1234567 james12345678
james123456789 james2020 james2020! james2021 james2021! james2022 james2022! james2023 james2023! james2024
james2024! james2025 james2025! james2026 james2026! james321 james4321 james54321 james987 james@123
james@1234 james@2024 james@2025 james@2026 jamesabc jamesabc123 jamesjames jamesqwe january! january#1
january#123 january00 january000 january007 january01 january1 january1! january11 january111 january12
january123 january123! january1234 january1234! january12345 january12345! january123456 january123456!
january1234567 january12345678 january123456789 january2020 january2020! january2021 january2021!
january2022 january2022! january2023 january2023! january2024 january2024! january2025 january2025!
january2026 january2026! january22 january321 january4321 january54321 january69 january77 january88
january987 january99 january@123 january@1234 january@2024 january@2025 january@2026 januaryabc
januaryabc123 januaryjanuary januaryqwe japan#123 japan000 japan007 japan111 japan123 japan123! japan1234
japan1234! japan12345 japan12345! japan123456 japan123456! japan1234567 japan12345678 japan123456789
japan2020 japan2020! japan2021 japan2021! japan2022 japan2022! japan2023 japan2023! japan2024 japan2024!
japan2025 japan2025! japan2026 japan2026! japan321 japan4321 japan54321 japan987 japan@123 japan@1234
japan@2024 japan@2025 japan@2026 japanabc japanabc123 japanjapan japanqwe jennifer jennifer! jennifer#1
jennifer#123 jennifer00 jennifer000 jennifer007 jennifer01 jennifer1 jennifer1! jennifer11 jennifer111
jennifer12 jennifer123 jennifer123! jennifer1234 jennifer1234! jennifer12345 jennifer12345! jennifer123456
jennifer123456! jennifer1234567 jennifer12345678 jennifer123456789 jennifer2020 jennifer2020! jennifer2021
jennifer2021! jennifer2022 jennifer2022! jennifer2023 jennifer2023! jennifer2024 jennifer2024! jennifer2025
jennifer2025! jennifer2026 jennifer2026! jennifer22 jennifer321 jennifer4321 jennifer54321 jennifer69
jennifer77 jennifer88 jennifer987 jennifer99 jennifer@123 jennifer@1234 jennifer@2024 jennifer@2025
jennifer@2026 jenniferabc jenniferabc123 jenniferjennifer jenniferqwe jessica! jessica#1 jessica#123
jessica00 jessica000 jessica007 jessica01 jessica1 jessica1! jessica11 jessica111 jessica12 jessica123
jessica123! jessica1234 jessica1234! jessica12345 jessica12345! jessica123456 jessica123456! jessica1234567
jessica12345678 jessica123456789 jessica2020 jessica2020! jessica2021 jessica2021! jessica2022 jessica2022!
jessica2023 jessica2023! jessica2024 jessica2024! jessica2025 jessica2025! jessica2026 jessica2026!
jessica22 jessica321 jessica4321 jessica54321 jessica69 jessica77 jessica88 jessica987 jessica99 jessica@123
jessica@1234 jessica@2024 jessica@2025 jessica@2026 jessicaabc jessicaabc123 jessicajessica jessicaqwe
jesuschrist1 jesusislord jhgfdsapoiuytrewq jihgfedcba jjjjjjjj jjjjjjjjj jjjjjjjjjj jjjjjjjjjjj jjjjjjjjjjjj
jjjjjjjjjjjjj jjjjjjjjjjjjjj jjjjjjjjjjjjjjj jjjjjjjjjjjjjjjj jjjjjjjjjjjjjjjjjjjj jklmnopqrstuvwxyz
jklqwertyuiop john#123 john123! john1234 john1234! john12345 john12345! john123456 john123456! john1234567
john12345678 john123456789 john2020 john2020! john2021 john2021! john2022 john2022! john2023 john2023!
john2024 john2024! john2025 john2025! john2026 john2026! john4321 john54321 john@123 john@1234 john@2024
john@2025 john@2026 johnabc123 johnjohn jonathan1234 joseph#1 joseph#123 joseph00 joseph000 joseph007
joseph01 joseph1! joseph11 joseph111 joseph12 joseph123 joseph123! joseph1234 joseph1234! joseph12345
joseph12345! joseph123456 joseph123456! joseph1234567 joseph12345678 joseph123456789 joseph2020 joseph2020!
joseph2021 joseph2021! joseph2022 joseph2022! joseph2023 joseph2023! joseph2024 joseph2024! joseph2025
joseph2025! joseph2026 joseph2026! joseph22 joseph321 joseph4321 joseph54321 joseph69 joseph77 joseph88
joseph987 joseph99 joseph@123 joseph@1234 joseph@2024 joseph@2025 joseph@2026 josephabc josephabc123
josephjoseph josephqwe joshua#1 joshua#123 joshua00 joshua000 joshua007 joshua01 joshua1! joshua11 joshua111
joshua12 joshua123 joshua123! joshua1234 joshua1234! joshua12345 joshua12345! joshua123456 joshua123456!
joshua1234567 joshua12345678 joshua123456789 joshua2020 joshua2020! joshua2021 joshua2021! joshua2022
joshua2022! joshua2023 joshua2023! joshua2024 joshua2024! joshua2025 joshua2025! joshua2026 joshua2026!
joshua22 joshua321 joshua4321 joshua54321 joshua69 joshua77 joshua88 joshua987 joshua99 joshua@123
joshua@1234 joshua@2024 joshua@2025 joshua@2026 joshuaabc joshuaabc123 joshuajoshua joshuaqwe july#123
july123! july1234 july1234! july12345 july12345! july123456 july123456! july1234567 july12345678
july123456789 july2020 july2020! july2021 july2021! july2022 july2022! july2023 july2023! july2024 july2024!
july2025 july2025! july2026 july2026! july4321 july54321 july@123 july@1234 july@2024 july@2025 july@2026
julyabc123 julyjuly june#123 june123! june1234 june1234! june12345 june12345! june123456 june123456!
june1234567 june12345678 june123456789 june2020 june2020! june2021 june2021! june2022 june2022! june2023
june2023! june2024 june2024! june2025 june2025! june2026 june2026! june4321 june54321 june@123 june@1234
june@2024 june@2025 june@2026 juneabc123 junejune junhybgtvfrcdexswzaq justinbieber juventus juventus!
juventus#1 juventus#123 juventus00 juventus000 juventus007 juventus01 juventus1 juventus1! juventus11
juventus111 juventus12 juventus123 juventus123! juventus1234 juventus1234! juventus12345 juventus12345!
juventus123456 juventus123456! juventus1234567 juventus12345678 juventus123456789 juventus1897 juventus2020
juventus2020! juventus2021 juventus2021! juventus2022 juventus2022! juventus2023 juventus2023! juventus2024
juventus2024! juventus2025 juventus2025! juventus2026 juventus2026! juventus22 juventus321 juventus4321
juventus54321 juventus69 juventus77 juventus88 juventus987 juventus99 juventus@123 juventus@1234
juventus@2024 juventus@2025 juventus@2026 juventusabc juventusabc123 juventusjuventus juventusqwe killer#1
killer#123 killer00 killer000 killer007 killer01 killer1! killer11 killer111 killer12 killer123 killer123!
killer1234 killer1234! killer12345 killer12345! killer123456 killer123456! killer1234567 killer12345678
killer123456789 killer2020 killer2020! killer2021 killer2021! killer2022 killer2022! killer2023 killer2023!
killer2024 killer2024! killer2025 killer2025! killer2026 killer2026! killer22 killer321 killer4321
killer54321 killer69 killer77 killer88 killer987 killer99 killer@123 killer@1234 killer@2024 killer@2025
killer@2026 killerabc killerabc123 killerkiller killerqwe kjhgfdsa kjhgfdsapoiuytrewq kjihgfedcba kkkkkkkk
kkkkkkkkk kkkkkkkkkk kkkkkkkkkkk kkkkkkkkkkkk kkkkkkkkkkkkk kkkkkkkkkkkkkk kkkkkkkkkkkkkkk kkkkkkkkkkkkkkkk
kkkkkkkkkkkkkkkkkkkk klmnopqrstuvwxyz klqwertyuiop lakers#1 lakers#123 lakers00 lakers000 lakers007 lakers01
lakers1! lakers11 lakers111 lakers12 lakers123 lakers123! lakers1234 lakers1234! lakers12345 lakers12345!
lakers123456 lakers123456! lakers1234567 lakers12345678 lakers123456789 lakers2020 lakers2020! lakers2021
lakers2021! lakers2022 lakers2022! lakers2023 lakers2023! lakers2024 lakers2024! lakers2025 lakers2025!
lakers2026 lakers2026! lakers22 lakers321 lakers4321 lakers54321 lakers69 lakers77 lakers88 lakers987
lakers99 lakers@123 lakers@1234 lakers@2024 lakers@2025 lakers@2026 lakersabc lakersabc123 lakerslakers
lakersqwe lalalala lamina#1 lamina#123 lamina00 lamina000 lamina007 lamina01 lamina1! lamina11 lamina111
lamina12 lamina123 lamina123! lamina1234 lamina1234! lamina12345 lamina12345! lamina123456 lamina123456!
lamina1234567 lamina12345678 lamina123456789 lamina2020 lamina2020! lamina2021 lamina2021! lamina2022
lamina2022! lamina2023 lamina2023! lamina2024 lamina2024! lamina2025 lamina2025! lamina2026 lamina2026!
lamina22 lamina321 lamina4321 lamina54321 lamina69 lamina77 lamina88 lamina987 lamina99 lamina@123
lamina@1234 lamina@2024 lamina@2025 lamina@2026 laminaabc laminaabc123 laminalamina laminaqwe letmein!
letmein#1 letmein#123 letmein00 letmein000 letmein007 letmein01 letmein1 letmein1! letmein11 letmein111
letmein12 letmein123 letmein123! letmein1234 letmein1234! letmein12345 letmein12345! letmein123456
letmein123456! letmein1234567 letmein12345678 letmein123456789 letmein2020 letmein2020! letmein2021
letmein2021! letmein2022 letmein2022! letmein2023 letmein2023! letmein2024 letmein2024! letmein2025
letmein2025! letmein2026 letmein2026! letmein22 letmein321 letmein4321 letmein54321 letmein69 letmein77
letmein88 letmein987 letmein99 letmein@123 letmein@1234 letmein@2024 letmein@2025 letmein@2026 letmeinabc
letmeinabc123 letmeinletmein letmeinnow letmeinplease letmeinqwe linkedin linkinpark linux#123 linux000
linux007 linux111 linux123 linux123! linux1234 linux1234! linux12345 linux12345! linux123456 linux123456!
linux1234567 linux12345678 linux123456789 linux2020 linux2020! linux2021 linux2021! linux2022 linux2022!
linux2023 linux2023! linux2024 linux2024! linux2025 linux2025! linux2026 linux2026! linux321 linux4321
linux54321 linux987 linux@123 linux@1234 linux@2024 linux@2025 linux@2026 linuxabc linuxabc123 linuxlinux
linuxqwe lionelmessi10 livelongandprosper liverpool liverpool! liverpool#1 liverpool#123 liverpool00
liverpool000 liverpool007 liverpool01 liverpool1 liverpool1! liverpool11 liverpool111 liverpool12
liverpool123 liverpool123! liverpool1234 liverpool1234! liverpool12345 liverpool12345! liverpool123456
liverpool123456! liverpool1234567 liverpool12345678 liverpool123456789 liverpool2020 liverpool2020!
liverpool2021 liverpool2021! liverpool2022 liverpool2022! liverpool2023 liverpool2023! liverpool2024
liverpool2024! liverpool2025 liverpool2025! liverpool2026 liverpool2026! liverpool22 liverpool321
liverpool4321 liverpool54321 liverpool69 liverpool77 liverpool88 liverpool987 liverpool99 liverpool@123
liverpool@1234 liverpool@2024 liverpool@2025 liverpool@2026 liverpoolabc liverpoolabc123 liverpoolfc1
liverpoolliverpool liverpoolqwe lkjhgfdsa lkjhgfdsapoiuytrewq lkjihgfedcba llllllll lllllllll llllllllll
lllllllllll llllllllllll lllllllllllll llllllllllllll lllllllllllllll llllllllllllllll llllllllllllllllllll
lmnopqrstuvwxyz login#123 login000 login007 login111 login123 login123! login1234 login1234! login12345
login12345! login123456 login123456! login1234567 login12345678 login123456789 login2020 login2020!
login2021 login2021! login2022 login2022! login2023 login2023! login2024 login2024! login2025 login2025!
login2026 login2026! login321 login4321 login54321 login987 login@123 login@1234 login@2024 login@2025
login@2026 loginabc loginabc123 loginlogin loginqwe lol12345 lol123456 lol1234567 lol12345678 lol123456789
lol1234567890 lol1234567890lol lol123456789lol lol12345678lol lol1234567lol lol123456lol lol12345lol
lol1234lol lol123lol lolabclol lollollol lollollollol lollollollollol lollollollollollol lolqwelol lolxyzlol
london#1 london#123 london00 london000 london007 london01 london1! london11 london111 london12 london123
london123! london1234 london1234! london12345 london12345! london123456 london123456! london1234567
london12345678 london123456789 london2020 london2020! london2021 london2021! london2022 london2022!
london2023 london2023! london2024 london2024! london2025 london2025! london2026 london2026! london22
london321 london4321 london54321 london69 london77 london88 london987 london99 london@123 london@1234
london@2024 london@2025 london@2026 londonabc londonabc123 londonlondon londonqwe lordoftherings losenord
love1234 love12345 love123456 love1234567 love12345678 love123456789 love1234567890 love1234567890love
love123456789love love12345678love love1234567love love123456love love12345love love1234love love123love
loveabclove lovelove lovelovelove lovelovelovelove lovelovelovelovelove lovelovelovelovelovelove loveqwelove
lovexyzlove lqwertyuiop madrid#1 madrid#123 madrid00 madrid000 madrid007 madrid01 madrid1! madrid11
madrid111 madrid12 madrid123 madrid123! madrid1234 madrid1234! madrid12345 madrid12345! madrid123456
madrid123456! madrid1234567 madrid12345678 madrid123456789 madrid2020 madrid2020! madrid2021 madrid2021!
madrid2022 madrid2022! madrid2023 madrid2023! madrid2024 madrid2024! madrid2025 madrid2025! madrid2026
madrid2026! madrid22 madrid321 madrid4321 madrid54321 madrid69 madrid77 madrid88 madrid987 madrid99
madrid@123 madrid@1234 madrid@2024 madrid@2025 madrid@2026 madridabc madridabc123 madridmadrid madridqwe
manager! manager#1 manager#123 manager00 manager000 manager007 manager01 manager1 manager1! manager11
manager111 manager12 manager123 manager123! manager1234 manager1234! manager12345 manager12345!
manager123456 manager123456! manager1234567 manager12345678 manager123456789 manager2020 manager2020!
manager2021 manager2021! manager2022 manager2022! manager2023 manager2023! manager2024 manager2024!
manager2025 manager2025! manager2026 manager2026! manager22 manager321 manager4321 manager54321 manager69
manager77 manager88 manager987 manager99 manager@123 manager@1234 manager@2024 manager@2025 manager@2026
managerabc managerabc123 managermanager managerqwe manchester manchester! manchester#1 manchester#123
manchester00 manchester000 manchester007 manchester01 manchester1 manchester1! manchester11 manchester111
manchester12 manchester123 manchester123! manchester1234 manchester1234! manchester12345 manchester12345!
manchester123456 manchester123456! manchester1234567 manchester12345678 manchester123456789 manchester2020
manchester2020! manchester2021 manchester2021! manchester2022 manchester2022! manchester2023 manchester2023!
manchester2024 manchester2024! manchester2025 manchester2025! manchester2026 manchester2026! manchester22
manchester321 manchester4321 manchester54321 manchester69 manchester77 manchester88 manchester987
manchester99 manchester@123 manchester@1234 manchester@2024 manchester@2025 manchester@2026 manchesterabc
manchesterabc123 manchestermanchester manchesterqwe manchesterunited manchesterutd march#123 march000
march007 march111 march123 march123! march1234 march1234! march12345 march12345! march123456 march123456!
march1234567 march12345678 march123456789 march2020 march2020! march2021 march2021! march2022 march2022!
march2023 march2023! march2024 march2024! march2025 march2025! march2026 march2026! march321 march4321
march54321 march987 march@123 march@1234 march@2024 march@2025 march@2026 marchabc marchabc123 marchmarch
marchqwe masdfghjklqwertyuiop master#1 master#123 master00 master000 master007 master01 master1! master11
master111 master12 master123 master123! master1234 master1234! master12345 master12345! master123456
master123456! master1234567 master12345678 master123456789 master2020 master2020! master2021 master2021!
master2022 master2022! master2023 master2023! master2024 master2024! master2025 master2025! master2026
master2026! master22 master321 master4321 master54321 master69 master77 master88 master987 master99
master@123 master@1234 master@2024 master@2025 master@2026 masterabc masterabc123 mastermaster masterqwe
matrix#1 matrix#123 matrix00 matrix000 matrix007 matrix01 matrix1! matrix11 matrix111 matrix12 matrix123
matrix123! matrix1234 matrix1234! matrix12345 matrix12345! matrix123456 matrix123456! matrix1234567
matrix12345678 matrix123456789 matrix2020 matrix2020! matrix2021 matrix2021! matrix2022 matrix2022!
matrix2023 matrix2023! matrix2024 matrix2024! matrix2025 matrix2025! matrix2026 matrix2026! matrix22
matrix321 matrix4321 matrix54321 matrix69 matrix77 matrix88 matrix987 matrix99 matrix@123 matrix@1234
matrix@2024 matrix@2025 matrix@2026 matrixabc matrixabc123 matrixmatrix matrixqwe matthew! matthew#1
matthew#123 matthew00 matthew000 matthew007 matthew01 matthew1 matthew1! matthew11 matthew111 matthew12
matthew123 matthew123! matthew1234 matthew1234! matthew12345 matthew12345! matthew123456 matthew123456!
matthew1234567 matthew12345678 matthew123456789 matthew2020 matthew2020! matthew2021 matthew2021!
matthew2022 matthew2022! matthew2023 matthew2023! matthew2024 matthew2024! matthew2025 matthew2025!
matthew2026 matthew2026! matthew22 matthew321 matthew4321 matthew54321 matthew69 matthew77 matthew88
matthew987 matthew99 matthew@123 matthew@1234 matthew@2024 matthew@2025 matthew@2026 matthewabc
matthewabc123 matthewmatthew matthewqwe maytheforcebewithyou melissa! melissa#1 melissa#123 melissa00
melissa000 melissa007 melissa01 melissa1 melissa1! melissa11 melissa111 melissa12 melissa123 melissa123!
melissa1234 melissa1234! melissa12345 melissa12345! melissa123456 melissa123456! melissa1234567
melissa12345678 melissa123456789 melissa2020 melissa2020! melissa2021 melissa2021! melissa2022 melissa2022!
melissa2023 melissa2023! melissa2024 melissa2024! melissa2025 melissa2025! melissa2026 melissa2026!
melissa22 melissa321 melissa4321 melissa54321 melissa69 melissa77 melissa88 melissa987 melissa99 melissa@123
melissa@1234 melissa@2024 melissa@2025 melissa@2026 melissaabc melissaabc123 melissamelissa melissaqwe
mercedes mercedes! mercedes#1 mercedes#123 mercedes00 mercedes000 mercedes007 mercedes01 mercedes1
mercedes1! mercedes11 mercedes111 mercedes12 mercedes123 mercedes123! mercedes1234 mercedes1234!
mercedes12345 mercedes12345! mercedes123456 mercedes123456! mercedes1234567 mercedes12345678
mercedes123456789 mercedes2020 mercedes2020! mercedes2021 mercedes2021! mercedes2022 mercedes2022!
mercedes2023 mercedes2023! mercedes2024 mercedes2024! mercedes2025 mercedes2025! mercedes2026 mercedes2026!
mercedes22 mercedes321 mercedes4321 mercedes54321 mercedes69 mercedes77 mercedes88 mercedes987 mercedes99
mercedes@123 mercedes@1234 mercedes@2024 mercedes@2025 mercedes@2026 mercedesabc mercedesabc123
mercedesmercedes mercedesqwe merrychristmas metallica metallica! metallica#1 metallica#123 metallica00
metallica000 metallica007 metallica01 metallica1 metallica1! metallica11 metallica111 metallica12
metallica123 metallica123! metallica1234 metallica1234! metallica12345 metallica12345! metallica123456
metallica123456! metallica1234567 metallica12345678 metallica123456789 metallica2020 metallica2020!
metallica2021 metallica2021! metallica2022 metallica2022! metallica2023 metallica2023! metallica2024
metallica2024! metallica2025 metallica2025! metallica2026 metallica2026! metallica22 metallica321
metallica4321 metallica54321 metallica69 metallica77 metallica88 metallica987 metallica99 metallica@123
metallica@1234 metallica@2024 metallica@2025 metallica@2026 metallicaabc metallicaabc123 metallicametallica
metallicaqwe mexico#1 mexico#123 mexico00 mexico000 mexico007 mexico01 mexico1! mexico11 mexico111 mexico12
mexico123 mexico123! mexico1234 mexico1234! mexico12345 mexico12345! mexico123456 mexico123456!
mexico1234567 mexico12345678 mexico123456789 mexico2020 mexico2020! mexico2021 mexico2021! mexico2022
mexico2022! mexico2023 mexico2023! mexico2024 mexico2024! mexico2025 mexico2025! mexico2026 mexico2026!
mexico22 mexico321 mexico4321 mexico54321 mexico69 mexico77 mexico88 mexico987 mexico99 mexico@123
mexico@1234 mexico@2024 mexico@2025 mexico@2026 mexicoabc mexicoabc123 mexicomexico mexicoqwe michael!
michael#1 michael#123 michael00 michael000 michael007 michael01 michael1 michael1! michael11 michael111
michael12 michael123 michael123! michael1234 michael1234! michael12345 michael12345! michael123456
michael123456! michael1234567 michael12345678 michael123456789 michael2020 michael2020! michael2021
michael2021! michael2022 michael2022! michael2023 michael2023! michael2024 michael2024! michael2025
michael2025! michael2026 michael2026! michael22 michael321 michael4321 michael54321 michael69 michael77
michael88 michael987 michael99 michael@123 michael@1234 michael@2024 michael@2025 michael@2026 michaelabc
michaelabc123 michaeljackson michaelmichael michaelqwe michelle michelle1234 microsoft microsoft123 mima1234
minecraft minecraft! minecraft#1 minecraft#123 minecraft00 minecraft000 minecraft007 minecraft01 minecraft1
minecraft1! minecraft11 minecraft111 minecraft12 minecraft123 minecraft123! minecraft1234 minecraft1234!
minecraft12345 minecraft12345! minecraft123456 minecraft123456! minecraft1234567 minecraft12345678
minecraft123456789 minecraft2020 minecraft2020! minecraft2021 minecraft2021! minecraft2022 minecraft2022!
minecraft2023 minecraft2023! minecraft2024 minecraft2024! minecraft2025 minecraft2025! minecraft2026
minecraft2026! minecraft22 minecraft321 minecraft4321 minecraft54321 minecraft69 minecraft77 minecraft88
minecraft987 minecraft99 minecraft@123 minecraft@1234 minecraft@2024 minecraft@2025 minecraft@2026
minecraftabc minecraftabc123 minecraftminecraft minecraftqwe mlkjihgfedcba mmmmmmmm mmmmmmmmm mmmmmmmmmm
mmmmmmmmmmm mmmmmmmmmmmm mmmmmmmmmmmmm mmmmmmmmmmmmmm mmmmmmmmmmmmmmm mmmmmmmmmmmmmmmm mmmmmmmmmmmmmmmmmmmm
mnopqrstuvwxyz mohammed1234 monday#1 monday#123 monday00 monday000 monday007 monday01 monday1! monday11
monday111 monday12 monday123 monday123! monday1234 monday1234! monday12345 monday12345! monday123456
monday123456! monday1234567 monday12345678 monday123456789 monday2020 monday2020! monday2021 monday2021!
monday2022 monday2022! monday2023 monday2023! monday2024 monday2024! monday2025 monday2025! monday2026
monday2026! monday22 monday321 monday4321 monday54321 monday69 monday77 monday88 monday987 monday99
monday@123 monday@1234 monday@2024 monday@2025 monday@2026 mondayabc mondayabc123 mondaymonday mondayqwe
monkey#1 monkey#123 monkey00 monkey000 monkey007 monkey01 monkey1! monkey11 monkey111 monkey12 monkey123
monkey123! monkey1234 monkey1234! monkey12345 monkey12345! monkey123456 monkey123456! monkey1234567
monkey12345678 monkey123456789 monkey2020 monkey2020! monkey2021 monkey2021! monkey2022 monkey2022!
monkey2023 monkey2023! monkey2024 monkey2024! monkey2025 monkey2025! monkey2026 monkey2026! monkey22
monkey321 monkey4321 monkey54321 monkey69 monkey77 monkey88 monkey987 monkey99 monkey@123 monkey@1234
monkey@2024 monkey@2025 monkey@2026 monkeyabc monkeyabc123 monkeymonkey monkeyqwe moscow#1 moscow#123
moscow00 moscow000 moscow007 moscow01 moscow1! moscow11 moscow111 moscow12 moscow123 moscow123! moscow1234
moscow1234! moscow12345 moscow12345! moscow123456 moscow123456! moscow1234567 moscow12345678 moscow123456789
moscow2020 moscow2020! moscow2021 moscow2021! moscow2022 moscow2022! moscow2023 moscow2023! moscow2024
moscow2024! moscow2025 moscow2025! moscow2026 moscow2026! moscow22 moscow321 moscow4321 moscow54321 moscow69
moscow77 moscow88 moscow987 moscow99 moscow@123 moscow@1234 moscow@2024 moscow@2025 moscow@2026 moscowabc
moscowabc123 moscowmoscow moscowqwe motdepasse motherfucker motherfucker1 muhammad1234 mustafa12345 mustang!
mustang#1 mustang#123 mustang00 mustang000 mustang007 mustang01 mustang1 mustang1! mustang11 mustang111
mustang12 mustang123 mustang123! mustang1234 mustang1234! mustang12345 mustang12345! mustang123456
mustang123456! mustang1234567 mustang12345678 mustang123456789 mustang2020 mustang2020! mustang2021
mustang2021! mustang2022 mustang2022! mustang2023 mustang2023! mustang2024 mustang2024! mustang2025
mustang2025! mustang2026 mustang2026! mustang22 mustang321 mustang4321 mustang54321 mustang69 mustang77
mustang88 mustang987 mustang99 mustang@123 mustang@1234 mustang@2024 mustang@2025 mustang@2026 mustangabc
mustangabc123 mustangmustang mustangqwe myaccess myadministrator myalexander myalexandra myamanda myamerica
myandrew myanthony myarsenal myashley myaugust myaustralia myautumn mybackup mybarcelona mybaseball
mybasketball mybatman myberlin mybrazil mybutterfly mycanada mycharlie mycharlotte mychelsea mychocolate
mychristopher mycompany mycomputer mycookie mycorvette mycowboys mydaniel mydatabase mydecember mydiamond
mydocker mydragon myeditor myelizabeth myengland myfamily myfebruary myferrari myflower myfootball myforever
myfrance myfreedom myfriday myfriends mygallery mygermany mygoogle myhannah myhockey myhunter myimages
myinternet myisabella myjanuary myjennifer myjessica myjoseph myjoshua myjuventus mykiller mylakers mylamina
myletmein myliverpool mylondon mymadrid mymanager mymanchester mymaster mymatrix mymatthew mymelissa
mymercedes mymetallica mymexico mymichael myminecraft mymonday mymonkey mymoscow mymustang mynaruto mynestjs
mynetwork mynewyork mynicole mynirvana mynovember myoctober myoffice myolivia myoracle mypassword
mypassword1 mypassword123 mypasswordispassword mypasswort myphotos myphotoshop mypicture mypictures
mypokemon mypoland myporsche mypostgres myprincess myqwerty myrachel myrainbow myranger myrealmadrid
myrebecca myrichard myrobert myrussia mysamantha mysamsung mysecret mysecret1 mysecurity myseptember
myserver myservice myshadow mysoccer mysophia mysophie myspace1 myspring mysql#123 mysql000 mysql007
mysql111 mysql123 mysql123! mysql1234 mysql1234! mysql12345 mysql12345! mysql123456 mysql123456!
mysql1234567 mysql12345678 mysql123456789 mysql2020 mysql2020! mysql2021 mysql2021! mysql2022 mysql2022!
mysql2023 mysql2023! mysql2024 mysql2024! mysql2025 mysql2025! mysql2026 mysql2026! mysql321 mysql4321
mysql54321 mysql987 mysql@123 mysql@1234 mysql@2024 mysql@2025 mysql@2026 mysqlabc mysqlabc123 mysqlmysql
mysqlqwe mystarwars mystephanie mysummer mysunday mysunshine mysuperman mysupport mysweden mysystem mytennis
mythomas mytoyota myturkey myubuntu myvictoria mywarcraft mywelcome mywilliam mywindows mywinter myyamaha
myyankees nananana naruto#1 naruto#123 naruto00 naruto000 naruto007 naruto01 naruto1! naruto11 naruto111
naruto12 naruto123 naruto123! naruto1234 naruto1234! naruto12345 naruto12345! naruto123456 naruto123456!
naruto1234567 naruto12345678 naruto123456789 naruto2020 naruto2020! naruto2021 naruto2021! naruto2022
naruto2022! naruto2023 naruto2023! naruto2024 naruto2024! naruto2025 naruto2025! naruto2026 naruto2026!
naruto22 naruto321 naruto4321 naruto54321 naruto69 naruto77 naruto88 naruto987 naruto99 naruto@123
naruto@1234 naruto@2024 naruto@2025 naruto@2026 narutoabc narutoabc123 narutonaruto narutoqwe
nbvhgfytrcxzdsaewq nestjs#1 nestjs#123 nestjs00 nestjs000 nestjs007 nestjs01 nestjs1! nestjs11 nestjs111
nestjs12 nestjs123 nestjs123! nestjs1234 nestjs1234! nestjs12345 nestjs12345! nestjs123456 nestjs123456!
nestjs1234567 nestjs12345678 nestjs123456789 nestjs2020 nestjs2020! nestjs2021 nestjs2021! nestjs2022
nestjs2022! nestjs2023 nestjs2023! nestjs2024 nestjs2024! nestjs2025 nestjs2025! nestjs2026 nestjs2026!
nestjs22 nestjs321 nestjs4321 nestjs54321 nestjs69 nestjs77 nestjs88 nestjs987 nestjs99 nestjs@123
nestjs@1234 nestjs@2024 nestjs@2025 nestjs@2026 nestjsabc nestjsabc123 nestjsnestjs nestjsqwe network!
network#1 network#123 network00 network000 network007 network01 network1 network1! network11 network111
network12 network123 network123! network1234 network1234! network12345 network12345! network123456
network123456! network1234567 network12345678 network123456789 network2020 network2020! network2021
network2021! network2022 network2022! network2023 network2023! network2024 network2024! network2025
network2025! network2026 network2026! network22 network321 network4321 network54321 network69 network77
network88 network987 network99 network@123 network@1234 network@2024 network@2025 network@2026 networkabc
networkabc123 networknetwork networkqwe newpassword newpassword1 newyork! newyork#1 newyork#123 newyork00
newyork000 newyork007 newyork01 newyork1 newyork1! newyork11 newyork111 newyork12 newyork123 newyork123!
newyork1234 newyork1234! newyork12345 newyork12345! newyork123456 newyork123456! newyork1234567
newyork12345678 newyork123456789 newyork2020 newyork2020! newyork2021 newyork2021! newyork2022 newyork2022!
newyork2023 newyork2023! newyork2024 newyork2024! newyork2025 newyork2025! newyork2026 newyork2026!
newyork22 newyork321 newyork4321 newyork54321 newyork69 newyork77 newyork88 newyork987 newyork99 newyork@123
newyork@1234 newyork@2024 newyork@2025 newyork@2026 newyorkabc newyorkabc123 newyorknewyork newyorkqwe
newyorkyankees nhybgtvfrcdexswzaq nicholas1234 nicole#1 nicole#123 nicole00 nicole000 nicole007 nicole01
nicole1! nicole11 nicole111 nicole12 nicole123 nicole123! nicole1234 nicole1234! nicole12345 nicole12345!
nicole123456 nicole123456! nicole1234567 nicole12345678 nicole123456789 nicole2020 nicole2020! nicole2021
nicole2021! nicole2022 nicole2022! nicole2023 nicole2023! nicole2024 nicole2024! nicole2025 nicole2025!
nicole2026 nicole2026! nicole22 nicole321 nicole4321 nicole54321 nicole69 nicole77 nicole88 nicole987
nicole99 nicole@123 nicole@1234 nicole@2024 nicole@2025 nicole@2026 nicoleabc nicoleabc123 nicolenicole
nicoleqwe nintendo nirvana! nirvana#1 nirvana#123 nirvana00 nirvana000 nirvana007 nirvana01 nirvana1
nirvana1! nirvana11 nirvana111 nirvana12 nirvana123 nirvana123! nirvana1234 nirvana1234! nirvana12345
nirvana12345! nirvana123456 nirvana123456! nirvana1234567 nirvana12345678 nirvana123456789 nirvana2020
nirvana2020! nirvana2021 nirvana2021! nirvana2022 nirvana2022! nirvana2023 nirvana2023! nirvana2024
nirvana2024! nirvana2025 nirvana2025! nirvana2026 nirvana2026! nirvana22 nirvana321 nirvana4321 nirvana54321
nirvana69 nirvana77 nirvana88 nirvana987 nirvana99 nirvana@123 nirvana@1234 nirvana@2024 nirvana@2025
nirvana@2026 nirvanaabc nirvanaabc123 nirvananirvana nirvanaqwe nmlkjihgfedcba nnnnnnnn nnnnnnnnn nnnnnnnnnn
nnnnnnnnnnn nnnnnnnnnnnn nnnnnnnnnnnnn nnnnnnnnnnnnnn nnnnnnnnnnnnnnn nnnnnnnnnnnnnnnn nnnnnnnnnnnnnnnnnnnn
nopassword nopqrstuvwxyz nothing1 november november! november#1 november#123 november00 november000
november007 november01 november1 november1! november11 november111 november12 november123 november123!
november1234 november1234! november12345 november12345! november123456 november123456! november1234567
november12345678 november123456789 november2020 november2020! november2021 november2021! november2022
november2022! november2023 november2023! november2024 november2024! november2025 november2025! november2026
november2026! november22 november321 november4321 november54321 november69 november77 november88 november987
november99 november@123 november@1234 november@2024 november@2025 november@2026 novemberabc novemberabc123
novembernovember novemberqwe o8i7u6y5t4r3e2w1q o9i8u7y6t5r4e3w2q1 october! october#1 october#123 october00
october000 october007 october01 october1 october1! october11 october111 october12 october123 october123!
october1234 october1234! october12345 october12345! october123456 october123456! october1234567
october12345678 october123456789 october2020 october2020! october2021 october2021! october2022 october2022!
october2023 october2023! october2024 october2024! october2025 october2025! october2026 october2026!
october22 october321 october4321 october54321 october69 october77 october88 october987 october99 october@123
october@1234 october@2024 october@2025 october@2026 octoberabc octoberabc123 octoberoctober octoberqwe
office#1 office#123 office00 office000 office007 office01 office1! office11 office111 office12 office123
office123! office1234 office1234! office12345 office12345! office123456 office123456! office1234567
office12345678 office123456789 office2020 office2020! office2021 office2021! office2022 office2022!
office2023 office2023! office2024 office2024! office2025 office2025! office2026 office2026! office22
office321 office4321 office54321 office69 office77 office88 office987 office99 office@123 office@1234
office@2024 office@2025 office@2026 officeabc officeabc123 officeoffice officeqwe oiuytrewq oiuytreza
oiuztrewq oldpassword olivia#1 olivia#123 olivia00 olivia000 olivia007 olivia01 olivia1! olivia11 olivia111
olivia12 olivia123 olivia123! olivia1234 olivia1234! olivia12345 olivia12345! olivia123456 olivia123456!
olivia1234567 olivia12345678 olivia123456789 olivia2020 olivia2020! olivia2021 olivia2021! olivia2022
olivia2022! olivia2023 olivia2023! olivia2024 olivia2024! olivia2025 olivia2025! olivia2026 olivia2026!
olivia22 olivia321 olivia4321 olivia54321 olivia69 olivia77 olivia88 olivia987 olivia99 olivia@123
olivia@1234 olivia@2024 olivia@2025 olivia@2026 oliviaabc oliviaabc123 oliviaolivia oliviaqwe onedirection1
onepiece1234 onetwothree onetwothree123 onetwothree4 onetwothreefour onmlkjihgfedcba oooooooo ooooooooo
oooooooooo ooooooooooo oooooooooooo ooooooooooooo oooooooooooooo ooooooooooooooo oooooooooooooooo
oooooooooooooooooooo opensesame opensesame123 openthedoor opqrstuvwxyz oracle#1 oracle#123 oracle00
oracle000 oracle007 oracle01 oracle1! oracle11 oracle111 oracle12 oracle123 oracle123! oracle1234
oracle1234! oracle12345 oracle12345! oracle123456 oracle123456! oracle1234567 oracle12345678 oracle123456789
oracle2020 oracle2020! oracle2021 oracle2021! oracle2022 oracle2022! oracle2023 oracle2023! oracle2024
oracle2024! oracle2025 oracle2025! oracle2026 oracle2026! oracle22 oracle321 oracle4321 oracle54321 oracle69
oracle77 oracle88 oracle987 oracle99 oracle@123 oracle@1234 oracle@2024 oracle@2025 oracle@2026 oracleabc
oracleabc123 oracleoracle oracleqwe p0o9i8u7y6t5r4e3w2q1 p9o8i7u6y5t4r3e2w1q p@$$w0rd p@ssw0rd p@ssw0rd1
p@ssw0rd123 p@ssw0rd1234 p@ssw0rd12345 p@ssword p@ssword123! p@ssword1234 pa$$w0rd1234 pa$$word1234 pa55w0rd
pa55word paris#123 paris000 paris007 paris111 paris123 paris123! paris1234 paris1234! paris12345 paris12345!
paris123456 paris123456! paris1234567 paris12345678 paris123456789 paris2020 paris2020! paris2021 paris2021!
paris2022 paris2022! paris2023 paris2023! paris2024 paris2024! paris2025 paris2025! paris2026 paris2026!
paris321 paris4321 paris54321 paris987 paris@123 paris@1234 paris@2024 paris@2025 paris@2026 parisabc
parisabc123 parisparis parisqwe pass1234 pass12345 pass123456 pass1234567 pass12345678 pass123456789
pass1234567890 pass1234567890pass pass123456789pass pass12345678pass pass1234567pass pass123456pass
pass12345pass pass1234pass pass1234word pass123pass pass@12345678 pass@word123 pass@word1234 passabcpass
passpass passpasspass passpasspasspass passpasspasspasspass passpasspasspasspasspass passqwepass passw0rd
passw0rd! passw0rd1 passw0rd123 passw0rd123! passw0rd1234 passw0rd12345 password password! password#1
password#123 password00 password000 password007 password01 password1 password1! password11 password111
password12 password123 password123! password1234 password1234! password12345 password12345! password123456
password123456! password1234567 password12345678 password123456789 password123password password2
password2020 password2020! password2021 password2021! password2022 password2022! password2023 password2023!
password2024 password2024! password2025 password2025! password2026 password2026! password22 password321
password4321 password54321 password69 password77 password88 password987 password99 password@123
password@1234 password@2024 password@2025 password@2026 passwordabc passwordabc123 passwordispassword
passwordpassword passwordqwe passwort passwort! passwort#1 passwort#123 passwort00 passwort000 passwort007
passwort01 passwort1 passwort1! passwort11 passwort111 passwort12 passwort123 passwort123! passwort1234
passwort1234! passwort12345 passwort12345! passwort123456 passwort123456! passwort1234567 passwort12345678
passwort123456789 passwort2020 passwort2020! passwort2021 passwort2021! passwort2022 passwort2022!
passwort2023 passwort2023! passwort2024 passwort2024! passwort2025 passwort2025! passwort2026 passwort2026!
passwort22 passwort321 passwort4321 passwort54321 passwort69 passwort77 passwort88 passwort987 passwort99
passwort@123 passwort@1234 passwort@2024 passwort@2025 passwort@2026 passwortabc passwortabc123
passwortpasswort passwortqwe passxyzpass patricia1234 photo#123 photo000 photo007 photo111 photo123
photo123! photo1234 photo1234! photo12345 photo12345! photo123456 photo123456! photo1234567 photo12345678
photo123456789 photo2020 photo2020! photo2021 photo2021! photo2022 photo2022! photo2023 photo2023! photo2024
photo2024! photo2025 photo2025! photo2026 photo2026! photo321 photo4321 photo54321 photo987 photo@123
photo@1234 photo@2024 photo@2025 photo@2026 photoabc photoabc123 photophoto photoqwe photos#1 photos#123
photos00 photos000 photos007 photos01 photos1! photos11 photos111 photos12 photos123 photos123! photos1234
photos1234! photos12345 photos12345! photos123456 photos123456! photos1234567 photos12345678 photos123456789
photos2020 photos2020! photos2021 photos2021! photos2022 photos2022! photos2023 photos2023! photos2024
photos2024! photos2025 photos2025! photos2026 photos2026! photos22 photos321 photos4321 photos54321 photos69
photos77 photos88 photos987 photos99 photos@123 photos@1234 photos@2024 photos@2025 photos@2026 photosabc
photosabc123 photoshop! photoshop#1 photoshop#123 photoshop00 photoshop000 photoshop007 photoshop01
photoshop1 photoshop1! photoshop11 photoshop111 photoshop12 photoshop123 photoshop123! photoshop1234
photoshop1234! photoshop12345 photoshop12345! photoshop123456 photoshop123456! photoshop1234567
photoshop12345678 photoshop123456789 photoshop2020 photoshop2020! photoshop2021 photoshop2021! photoshop2022
photoshop2022! photoshop2023 photoshop2023! photoshop2024 photoshop2024! photoshop2025 photoshop2025!
photoshop2026 photoshop2026! photoshop22 photoshop321 photoshop4321 photoshop54321 photoshop69 photoshop77
photoshop88 photoshop987 photoshop99 photoshop@123 photoshop@1234 photoshop@2024 photoshop@2025
photoshop@2026 photoshopabc photoshopabc123 photoshopphotoshop photoshopqwe photosphotos photosqwe picture!
picture#1 picture#123 picture00 picture000 picture007 picture01 picture1 picture1! picture11 picture111
picture12 picture123 picture123! picture1234 picture1234! picture12345 picture12345! picture123456
picture123456! picture1234567 picture12345678 picture123456789 picture2020 picture2020! picture2021
picture2021! picture2022 picture2022! picture2023 picture2023! picture2024 picture2024! picture2025
picture2025! picture2026 picture2026! picture22 picture321 picture4321 picture54321 picture69 picture77
picture88 picture987 picture99 picture@123 picture@1234 picture@2024 picture@2025 picture@2026 pictureabc
pictureabc123 picturepicture pictureqwe pictures! pictures#1 pictures#123 pictures00 pictures000 pictures007
pictures01 pictures1 pictures1! pictures11 pictures111 pictures12 pictures123 pictures123! pictures1234
pictures1234! pictures12345 pictures12345! pictures123456 pictures123456! pictures1234567 pictures12345678
pictures123456789 pictures2020 pictures2020! pictures2021 pictures2021! pictures2022 pictures2022!
pictures2023 pictures2023! pictures2024 pictures2024! pictures2025 pictures2025! pictures2026 pictures2026!
pictures22 pictures321 pictures4321 pictures54321 pictures69 pictures77 pictures88 pictures987 pictures99
pictures@123 pictures@1234 pictures@2024 pictures@2025 pictures@2026 picturesabc picturesabc123
picturespictures picturesqwe pineapple123 playstation playstation1 playstation2 playstation3 playstation4
playstation5 pleaseletmein poiuytr! poiuytre poiuytre! poiuytrew poiuytrew! poiuytrewq poiuytrewq!
poiuytrewql poiuytrewql! poiuytrewqlk poiuytrewqlk! poiuytrewqlkj poiuytrewqlkj! poiuytrewqlkjh
poiuytrewqlkjh! poiuytrewqlkjhg poiuytrewqlkjhg! poiuytrewqlkjhgf poiuytrewqlkjhgf! poiuytrewqlkjhgfd
poiuytrewqlkjhgfd! poiuytrewqlkjhgfds poiuytrewqlkjhgfds! poiuytrewqlkjhgfdsa poiuytrewqlkjhgfdsa!
poiuytrewqlkjhgfdsam poiuytrewqlkjhgfdsam! poiuytreza poiuztrewq pokemon! pokemon#1 pokemon#123 pokemon00
pokemon000 pokemon007 pokemon01 pokemon1 pokemon1! pokemon11 pokemon111 pokemon12 pokemon123 pokemon123!
pokemon1234 pokemon1234! pokemon12345 pokemon12345! pokemon123456 pokemon123456! pokemon1234567
pokemon12345678 pokemon123456789 pokemon2020 pokemon2020! pokemon2021 pokemon2021! pokemon2022 pokemon2022!
pokemon2023 pokemon2023! pokemon2024 pokemon2024! pokemon2025 pokemon2025! pokemon2026 pokemon2026!
pokemon22 pokemon321 pokemon4321 pokemon54321 pokemon69 pokemon77 pokemon88 pokemon987 pokemon99 pokemon@123
pokemon@1234 pokemon@2024 pokemon@2025 pokemon@2026 pokemonabc pokemonabc123 pokemonpokemon pokemonqwe
poland#1 poland#123 poland00 poland000 poland007 poland01 poland1! poland11 poland111 poland12 poland123
poland123! poland1234 poland1234! poland12345 poland12345! poland123456 poland123456! poland1234567
poland12345678 poland123456789 poland2020 poland2020! poland2021 poland2021! poland2022 poland2022!
poland2023 poland2023! poland2024 poland2024! poland2025 poland2025! poland2026 poland2026! poland22
poland321 poland4321 poland54321 poland69 poland77 poland88 poland987 poland99 poland@123 poland@1234
poland@2024 poland@2025 poland@2026 polandabc polandabc123 polandpoland polandqwe ponmlkjihgfedcba porsche!
porsche#1 porsche#123 porsche00 porsche000 porsche007 porsche01 porsche1 porsche1! porsche11 porsche111
porsche12 porsche123 porsche123! porsche1234 porsche1234! porsche12345 porsche12345! porsche123456
porsche123456! porsche1234567 porsche12345678 porsche123456789 porsche2020 porsche2020! porsche2021
porsche2021! porsche2022 porsche2022! porsche2023 porsche2023! porsche2024 porsche2024! porsche2025
porsche2025! porsche2026 porsche2026! porsche22 porsche321 porsche4321 porsche54321 porsche69 porsche77
porsche88 porsche987 porsche99 porsche@123 porsche@1234 porsche@2024 porsche@2025 porsche@2026 porscheabc
porscheabc123 porscheporsche porscheqwe postgres! postgres#1 postgres#123 postgres00 postgres000 postgres007
postgres01 postgres1 postgres1! postgres11 postgres111 postgres12 postgres123 postgres123! postgres1234
postgres1234! postgres12345 postgres12345! postgres123456 postgres123456! postgres1234567 postgres12345678
postgres123456789 postgres2020 postgres2020! postgres2021 postgres2021! postgres2022 postgres2022!
postgres2023 postgres2023! postgres2024 postgres2024! postgres2025 postgres2025! postgres2026 postgres2026!
postgres22 postgres321 postgres4321 postgres54321 postgres69 postgres77 postgres88 postgres987 postgres99
postgres@123 postgres@1234 postgres@2024 postgres@2025 postgres@2026 postgresabc postgresabc123
postgrespostgres postgresqwe pppppppp ppppppppp pppppppppp ppppppppppp pppppppppppp ppppppppppppp
pppppppppppppp ppppppppppppppp pppppppppppppppp pppppppppppppppppppp pqrstuvwxyz praisethelord precious
princess princess! princess#1 princess#123 princess00 princess000 princess007 princess01 princess1
princess1! princess11 princess111 princess12 princess123 princess123! princess1234 princess1234!
princess12345 princess12345! princess123456 princess123456! princess1234567 princess12345678
princess123456789 princess2020 princess2020! princess2021 princess2021! princess2022 princess2022!
princess2023 princess2023! princess2024 princess2024! princess2025 princess2025! princess2026 princess2026!
princess22 princess321 princess4321 princess54321 princess69 princess77 princess88 princess987 princess99
princess@123 princess@1234 princess@2024 princess@2025 princess@2026 princessabc princessabc123
princessprincess princessqwe q1w2e3r! q1w2e3r4 q1w2e3r4! q1w2e3r4t q1w2e3r4t! q1w2e3r4t5 q1w2e3r4t5!
q1w2e3r4t5y q1w2e3r4t5y! q1w2e3r4t5y6 q1w2e3r4t5y6! q1w2e3r4t5y6u q1w2e3r4t5y6u! q1w2e3r4t5y6u7
q1w2e3r4t5y6u7! q1w2e3r4t5y6u7i q1w2e3r4t5y6u7i! q1w2e3r4t5y6u7i8 q1w2e3r4t5y6u7i8! q1w2e3r4t5y6u7i8o
q1w2e3r4t5y6u7i8o! q1w2e3r4t5y6u7i8o9 q1w2e3r4t5y6u7i8o9! q1w2e3r4t5y6u7i8o9p q1w2e3r4t5y6u7i8o9p!
q1w2e3r4t5y6u7i8o9p0 q1w2e3r4t5y6u7i8o9p0! qazwsxe! qazwsxed qazwsxed! qazwsxedc qazwsxedc! qazwsxedcr
qazwsxedcr! qazwsxedcrf qazwsxedcrf! qazwsxedcrfv qazwsxedcrfv! qazwsxedcrfvt qazwsxedcrfvt! qazwsxedcrfvtg
qazwsxedcrfvtg! qazwsxedcrfvtgb qazwsxedcrfvtgb! qazwsxedcrfvtgby qazwsxedcrfvtgby! qazwsxedcrfvtgbyh
qazwsxedcrfvtgbyh! qazwsxedcrfvtgbyhn qazwsxedcrfvtgbyhn! qazwsxedcrfvtgbyhnu qazwsxedcrfvtgbyhnu!
qazwsxedcrfvtgbyhnuj qazwsxedcrfvtgbyhnuj! qewqewqewq qewqewqewqewq qponmlkjihgfedcba qqqqqqqq qqqqqqqqq
qqqqqqqqqq qqqqqqqqqqq qqqqqqqqqqqq qqqqqqqqqqqqq qqqqqqqqqqqqqq qqqqqqqqqqqqqqq qqqqqqqqqqqqqqqq
qqqqqqqqqqqqqqqqqqqq qrstuvwxyz qwe12345 qwe123456 qwe1234567 qwe12345678 qwe123456789 qwe1234567890
qwe1234567890qwe qwe123456789qwe qwe12345678qwe qwe1234567qwe qwe123456qwe qwe12345qwe qwe1234qwe qwe123qwe
qweabcqwe qweasdz! qweasdzx qweasdzx! qweasdzxc qweasdzxc! qweasdzxcr qweasdzxcr! qweasdzxcrt qweasdzxcrt!
qweasdzxcrty qweasdzxcrty! qweasdzxcrtyf qweasdzxcrtyf! qweasdzxcrtyfg qweasdzxcrtyfg! qweasdzxcrtyfgh
qweasdzxcrtyfgh! qweasdzxcrtyfghv qweasdzxcrtyfghv! qweasdzxcrtyfghvb qweasdzxcrtyfghvb! qweasdzxcrtyfghvbn
qweasdzxcrtyfghvbn! qweqweq! qweqweqw qweqweqw! qweqweqwe qweqweqwe! qweqweqweq qweqweqweq! qweqweqweqw
qweqweqweqw! qweqweqweqwe qweqweqweqwe! qweqweqweqweq qweqweqweqweq! qweqweqweqweqw qweqweqweqweqw!
qweqweqweqweqwe qweqweqweqweqwe! qweqweqweqweqweqwe qwer1234 qwer12345 qwer123456 qwer1234567 qwer12345678
qwer123456789 qwer1234567890 qwer1234567890qwer qwer123456789qwer qwer12345678qwer qwer1234567qwer
qwer123456qwer qwer12345qwer qwer1234qwer qwer123qwer qwerabcqwer qwerqweqwer qwerqwer qwerqwerqwer
qwerqwerqwerqwer qwerqwerqwerqwerqwer qwerqwerqwerqwerqwerqwer qwerty#1 qwerty#123 qwerty00 qwerty000
qwerty007 qwerty01 qwerty1! qwerty11 qwerty111 qwerty12 qwerty123 qwerty123! qwerty1234 qwerty1234!
qwerty12345 qwerty12345! qwerty123456 qwerty123456! qwerty1234567 qwerty12345678 qwerty123456789 qwerty2020
qwerty2020! qwerty2021 qwerty2021! qwerty2022 qwerty2022! qwerty2023 qwerty2023! qwerty2024 qwerty2024!
qwerty2025 qwerty2025! qwerty2026 qwerty2026! qwerty22 qwerty321 qwerty4321 qwerty54321 qwerty69 qwerty77
qwerty88 qwerty987 qwerty99 qwerty@123 qwerty@1234 qwerty@2024 qwerty@2025 qwerty@2026 qwertyabc
qwertyabc123 qwertyqwe qwertyqwerty qwertyqwerty1 qwertyu! qwertyui qwertyui! qwertyuio qwertyuio!
qwertyuiop qwertyuiop! qwertyuiop123 qwertyuiop1234 qwertyuiop[] qwertyuiopa qwertyuiopa! qwertyuiopas
qwertyuiopas! qwertyuiopasd qwertyuiopasd! qwertyuiopasdf qwertyuiopasdf! qwertyuiopasdfg qwertyuiopasdfg!
qwertyuiopasdfgh qwertyuiopasdfgh! qwertyuiopasdfghj qwertyuiopasdfghj! qwertyuiopasdfghjk
qwertyuiopasdfghjk! qwertyuiopasdfghjkl qwertyuiopasdfghjkl! qwertyuiopasdfghjklz qwertyuiopasdfghjklz!
qwertz123 qwertzu! qwertzui qwertzui! qwertzuio qwertzuio! qwertzuiop qwertzuiop! qwerxyzqwer qwexyzqwe
r4cde3xsw2zaq1 r4e3w2q1 rachel#1 rachel#123 rachel00 rachel000 rachel007 rachel01 rachel1! rachel11
rachel111 rachel12 rachel123 rachel123! rachel1234 rachel1234! rachel12345 rachel12345! rachel123456
rachel123456! rachel1234567 rachel12345678 rachel123456789 rachel2020 rachel2020! rachel2021 rachel2021!
rachel2022 rachel2022! rachel2023 rachel2023! rachel2024 rachel2024! rachel2025 rachel2025! rachel2026
rachel2026! rachel22 rachel321 rachel4321 rachel54321 rachel69 rachel77 rachel88 rachel987 rachel99
rachel@123 rachel@1234 rachel@2024 rachel@2025 rachel@2026 rachelabc rachelabc123 rachelqwe rachelrachel
rainbow! rainbow#1 rainbow#123 rainbow00 rainbow000 rainbow007 rainbow01 rainbow1 rainbow1! rainbow11
rainbow111 rainbow12 rainbow123 rainbow123! rainbow1234 rainbow1234! rainbow12345 rainbow12345!
rainbow123456 rainbow123456! rainbow1234567 rainbow12345678 rainbow123456789 rainbow2020 rainbow2020!
rainbow2021 rainbow2021! rainbow2022 rainbow2022! rainbow2023 rainbow2023! rainbow2024 rainbow2024!
rainbow2025 rainbow2025! rainbow2026 rainbow2026! rainbow22 rainbow321 rainbow4321 rainbow54321 rainbow69
rainbow77 rainbow88 rainbow987 rainbow99 rainbow@123 rainbow@1234 rainbow@2024 rainbow@2025 rainbow@2026
rainbowabc rainbowabc123 rainbowqwe rainbowrainbow rammstein ranger#1 ranger#123 ranger00 ranger000
ranger007 ranger01 ranger1! ranger11 ranger111 ranger12 ranger123 ranger123! ranger1234 ranger1234!
ranger12345 ranger12345! ranger123456 ranger123456! ranger1234567 ranger12345678 ranger123456789 ranger2020
ranger2020! ranger2021 ranger2021! ranger2022 ranger2022! ranger2023 ranger2023! ranger2024 ranger2024!
ranger2025 ranger2025! ranger2026 ranger2026! ranger22 ranger321 ranger4321 ranger54321 ranger69 ranger77
ranger88 ranger987 ranger99 ranger@123 ranger@1234 ranger@2024 ranger@2025 ranger@2026 rangerabc
rangerabc123 rangerqwe rangerranger rcdexswzaq rcxzdsaewq realmadrid realmadrid! realmadrid#1 realmadrid#123
realmadrid00 realmadrid000 realmadrid007 realmadrid01 realmadrid1 realmadrid1! realmadrid11 realmadrid111
realmadrid12 realmadrid123 realmadrid123! realmadrid1234 realmadrid1234! realmadrid12345 realmadrid12345!
realmadrid123456 realmadrid123456! realmadrid1234567 realmadrid12345678 realmadrid123456789 realmadrid2020
realmadrid2020! realmadrid2021 realmadrid2021! realmadrid2022 realmadrid2022! realmadrid2023 realmadrid2023!
realmadrid2024 realmadrid2024! realmadrid2025 realmadrid2025! realmadrid2026 realmadrid2026! realmadrid22
realmadrid321 realmadrid4321 realmadrid54321 realmadrid69 realmadrid77 realmadrid88 realmadrid987
realmadrid99 realmadrid@123 realmadrid@1234 realmadrid@2024 realmadrid@2025 realmadrid@2026 realmadridabc
realmadridabc123 realmadridqwe realmadridrealmadrid rebecca! rebecca#1 rebecca#123 rebecca00 rebecca000
rebecca007 rebecca01 rebecca1 rebecca1! rebecca11 rebecca111 rebecca12 rebecca123 rebecca123! rebecca1234
rebecca1234! rebecca12345 rebecca12345! rebecca123456 rebecca123456! rebecca1234567 rebecca12345678
rebecca123456789 rebecca2020 rebecca2020! rebecca2021 rebecca2021! rebecca2022 rebecca2022! rebecca2023
rebecca2023! rebecca2024 rebecca2024! rebecca2025 rebecca2025! rebecca2026 rebecca2026! rebecca22 rebecca321
rebecca4321 rebecca54321 rebecca69 rebecca77 rebecca88 rebecca987 rebecca99 rebecca@123 rebecca@1234
rebecca@2024 rebecca@2025 rebecca@2026 rebeccaabc rebeccaabc123 rebeccaqwe rebeccarebecca redis#123 redis000
redis007 redis111 redis123 redis123! redis1234 redis1234! redis12345 redis12345! redis123456 redis123456!
redis1234567 redis12345678 redis123456789 redis2020 redis2020! redis2021 redis2021! redis2022 redis2022!
redis2023 redis2023! redis2024 redis2024! redis2025 redis2025! redis2026 redis2026! redis321 redis4321
redis54321 redis987 redis@123 redis@1234 redis@2024 redis@2025 redis@2026 redisabc redisabc123 redisqwe
redisredis remember rfv3edc2wsx1qaz richard! richard#1 richard#123 richard00 richard000 richard007 richard01
richard1 richard1! richard11 richard111 richard12 richard123 richard123! richard1234 richard1234!
richard12345 richard12345! richard123456 richard123456! richard1234567 richard12345678 richard123456789
richard2020 richard2020! richard2021 richard2021! richard2022 richard2022! richard2023 richard2023!
richard2024 richard2024! richard2025 richard2025! richard2026 richard2026! richard22 richard321 richard4321
richard54321 richard69 richard77 richard88 richard987 richard99 richard@123 richard@1234 richard@2024
richard@2025 richard@2026 richardabc richardabc123 richardqwe richardrichard robert#1 robert#123 robert00
robert000 robert007 robert01 robert1! robert11 robert111 robert12 robert123 robert123! robert1234
robert1234! robert12345 robert12345! robert123456 robert123456! robert1234567 robert12345678 robert123456789
robert2020 robert2020! robert2021 robert2021! robert2022 robert2022! robert2023 robert2023! robert2024
robert2024! robert2025 robert2025! robert2026 robert2026! robert22 robert321 robert4321 robert54321 robert69
robert77 robert88 robert987 robert99 robert@123 robert@1234 robert@2024 robert@2025 robert@2026 robertabc
robertabc123 robertqwe robertrobert rootroot rqponmlkjihgfedcba rrrrrrrr rrrrrrrrr rrrrrrrrrr rrrrrrrrrrr
rrrrrrrrrrrr rrrrrrrrrrrrr rrrrrrrrrrrrrr rrrrrrrrrrrrrrr rrrrrrrrrrrrrrrr rrrrrrrrrrrrrrrrrrrr rstuvwxyz
russia#1 russia#123 russia00 russia000 russia007 russia01 russia1! russia11 russia111 russia12 russia123
russia123! russia1234 russia1234! russia12345 russia12345! russia123456 russia123456! russia1234567
russia12345678 russia123456789 russia2020 russia2020! russia2021 russia2021! russia2022 russia2022!
russia2023 russia2023! russia2024 russia2024! russia2025 russia2025! russia2026 russia2026! russia22
russia321 russia4321 russia54321 russia69 russia77 russia88 russia987 russia99 russia@123 russia@1234
russia@2024 russia@2025 russia@2026 russiaabc russiaabc123 russiaqwe russiarussia sadsadsa sadsadsadsa
sadsadsadsadsa salasana samantha! samantha#1 samantha#123 samantha00 samantha000 samantha007 samantha01
samantha1 samantha1! samantha11 samantha111 samantha12 samantha123 samantha123! samantha1234 samantha1234!
samantha12345 samantha12345! samantha123456 samantha123456! samantha1234567 samantha12345678
samantha123456789 samantha2020 samantha2020! samantha2021 samantha2021! samantha2022 samantha2022!
samantha2023 samantha2023! samantha2024 samantha2024! samantha2025 samantha2025! samantha2026 samantha2026!
samantha22 samantha321 samantha4321 samantha54321 samantha69 samantha77 samantha88 samantha987 samantha99
samantha@123 samantha@1234 samantha@2024 samantha@2025 samantha@2026 samanthaabc samanthaabc123 samanthaqwe
samanthasamantha samsung! samsung#1 samsung#123 samsung00 samsung000 samsung007 samsung01 samsung1 samsung1!
samsung11 samsung111 samsung12 samsung123 samsung123! samsung1234 samsung1234! samsung12345 samsung12345!
samsung123456 samsung123456! samsung1234567 samsung12345678 samsung123456789 samsung2020 samsung2020!
samsung2021 samsung2021! samsung2022 samsung2022! samsung2023 samsung2023! samsung2024 samsung2024!
samsung2025 samsung2025! samsung2026 samsung2026! samsung22 samsung321 samsung4321 samsung54321 samsung69
samsung77 samsung88 samsung987 samsung99 samsung@123 samsung@1234 samsung@2024 samsung@2025 samsung@2026
samsungabc samsungabc123 samsunggalaxy samsungqwe samsungsamsung sapoiuytrewq sasukeuchiha saturday
sdfghjklqwertyuiop sebastian123 secret#1 secret#123 secret00 secret000 secret007 secret01 secret1! secret11
secret111 secret12 secret123 secret123! secret1234 secret1234! secret12345 secret12345! secret123456
secret123456! secret1234567 secret12345678 secret123456789 secret2020 secret2020! secret2021 secret2021!
secret2022 secret2022! secret2023 secret2023! secret2024 secret2024! secret2025 secret2025! secret2026
secret2026! secret22 secret321 secret4321 secret54321 secret69 secret77 secret88 secret987 secret99
secret@123 secret@1234 secret@2024 secret@2025 secret@2026 secretabc secretabc123 secretpassword
secretpassword1 secretqwe secretsecret security! security#1 security#123 security00 security000 security007
security01 security1 security1! security11 security111 security12 security123 security123! security1234
security1234! security12345 security12345! security123456 security123456! security1234567 security12345678
security123456789 security2020 security2020! security2021 security2021! security2022 security2022!
security2023 security2023! security2024 security2024! security2025 security2025! security2026 security2026!
security22 security321 security4321 security54321 security69 security77 security88 security987 security99
security@123 security@1234 security@2024 security@2025 security@2026 securityabc securityabc123 securityqwe
securitysecurity senha123 september september! september#1 september#123 september00 september000
september007 september01 september1 september1! september11 september111 september12 september123
september123! september1234 september1234! september12345 september12345! september123456 september123456!
september1234567 september12345678 september123456789 september2020 september2020! september2021
september2021! september2022 september2022! september2023 september2023! september2024 september2024!
september2025 september2025! september2026 september2026! september22 september321 september4321
september54321 september69 september77 september88 september987 september99 september@123 september@1234
september@2024 september@2025 september@2026 septemberabc septemberabc123 septemberqwe septemberseptember
server#1 server#123 server00 server000 server007 server01 server1! server11 server111 server12 server123
server123! server1234 server1234! server12345 server12345! server123456 server123456! server1234567
server12345678 server123456789 server2020 server2020! server2021 server2021! server2022 server2022!
server2023 server2023! server2024 server2024! server2025 server2025! server2026 server2026! server22
server321 server4321 server54321 server69 server77 server88 server987 server99 server@123 server@1234
server@2024 server@2025 server@2026 serverabc serverabc123 serverqwe serverserver service! service#1
service#123 service00 service000 service007 service01 service1 service1! service11 service111 service12
service123 service123! service1234 service1234! service12345 service12345! service123456 service123456!
service1234567 service12345678 service123456789 service2020 service2020! service2021 service2021!
service2022 service2022! service2023 service2023! service2024 service2024! service2025 service2025!
service2026 service2026! service22 service321 service4321 service54321 service69 service77 service88
service987 service99 service@123 service@1234 service@2024 service@2025 service@2026 serviceabc
serviceabc123 serviceqwe serviceservice shadow#1 shadow#123 shadow00 shadow000 shadow007 shadow01 shadow1!
shadow11 shadow111 shadow12 shadow123 shadow123! shadow1234 shadow1234! shadow12345 shadow12345!
shadow123456 shadow123456! shadow1234567 shadow12345678 shadow123456789 shadow2020 shadow2020! shadow2021
shadow2021! shadow2022 shadow2022! shadow2023 shadow2023! shadow2024 shadow2024! shadow2025 shadow2025!
shadow2026 shadow2026! shadow22 shadow321 shadow4321 shadow54321 shadow69 shadow77 shadow88 shadow987
shadow99 shadow@123 shadow@1234 shadow@2024 shadow@2025 shadow@2026 shadowabc shadowabc123 shadowqwe
shadowshadow sifre123 slipknot slytherin soccer#1 soccer#123 soccer00 soccer000 soccer007 soccer01 soccer1!
soccer11 soccer111 soccer12 soccer123 soccer123! soccer1234 soccer1234! soccer12345 soccer12345!
soccer123456 soccer123456! soccer1234567 soccer12345678 soccer123456789 soccer2020 soccer2020! soccer2021
soccer2021! soccer2022 soccer2022! soccer2023 soccer2023! soccer2024 soccer2024! soccer2025 soccer2025!
soccer2026 soccer2026! soccer22 soccer321 soccer4321 soccer54321 soccer69 soccer77 soccer88 soccer987
soccer99 soccer@123 soccer@1234 soccer@2024 soccer@2025 soccer@2026 soccerabc soccerabc123 soccerqwe
soccersoccer something sophia#1 sophia#123 sophia00 sophia000 sophia007 sophia01 sophia1! sophia11 sophia111
sophia12 sophia123 sophia123! sophia1234 sophia1234! sophia12345 sophia12345! sophia123456 sophia123456!
sophia1234567 sophia12345678 sophia123456789 sophia2020 sophia2020! sophia2021 sophia2021! sophia2022
sophia2022! sophia2023 sophia2023! sophia2024 sophia2024! sophia2025 sophia2025! sophia2026 sophia2026!
sophia22 sophia321 sophia4321 sophia54321 sophia69 sophia77 sophia88 sophia987 sophia99 sophia@123
sophia@1234 sophia@2024 sophia@2025 sophia@2026 sophiaabc sophiaabc123 sophiaqwe sophiasophia sophie#1
sophie#123 sophie00 sophie000 sophie007 sophie01 sophie1! sophie11 sophie111 sophie12 sophie123 sophie123!
sophie1234 sophie1234! sophie12345 sophie12345! sophie123456 sophie123456! sophie1234567 sophie12345678
sophie123456789 sophie2020 sophie2020! sophie2021 sophie2021! sophie2022 sophie2022! sophie2023 sophie2023!
sophie2024 sophie2024! sophie2025 sophie2025! sophie2026 sophie2026! sophie22 sophie321 sophie4321
sophie54321 sophie69 sophie77 sophie88 sophie987 sophie99 sophie@123 sophie@1234 sophie@2024 sophie@2025
sophie@2026 sophieabc sophieabc123 sophieqwe sophiesophie spain#123 spain000 spain007 spain111 spain123
spain123! spain1234 spain1234! spain12345 spain12345! spain123456 spain123456! spain1234567 spain12345678
spain123456789 spain2020 spain2020! spain2021 spain2021! spain2022 spain2022! spain2023 spain2023! spain2024
spain2024! spain2025 spain2025! spain2026 spain2026! spain321 spain4321 spain54321 spain987 spain@123
spain@1234 spain@2024 spain@2025 spain@2026 spainabc spainabc123 spainqwe spainspain spiderman spiderman123
spiderman1234 spring#1 spring#123 spring00 spring000 spring007 spring01 spring1! spring11 spring111 spring12
spring123 spring123! spring1234 spring1234! spring12345 spring12345! spring123456 spring123456!
spring1234567 spring12345678 spring123456789 spring2020 spring2020! spring2021 spring2021! spring2022
spring2022! spring2023 spring2023! spring2024 spring2024! spring2025 spring2025! spring2026 spring2026!
spring22 spring321 spring4321 spring54321 spring69 spring77 spring88 spring987 spring99 spring@123
spring@1234 spring@2024 spring@2025 spring@2026 springabc springabc123 springqwe springspring
srqponmlkjihgfedcba ssssssss sssssssss ssssssssss sssssssssss ssssssssssss sssssssssssss ssssssssssssss
sssssssssssssss ssssssssssssssss ssssssssssssssssssss starcraft startrek starwars starwars! starwars#1
starwars#123 starwars00 starwars000 starwars007 starwars01 starwars1 starwars1! starwars11 starwars111
starwars12 starwars123 starwars123! starwars1234 starwars1234! starwars12345 starwars12345! starwars123456
starwars123456! starwars1234567 starwars12345678 starwars123456789 starwars2020 starwars2020! starwars2021
starwars2021! starwars2022 starwars2022! starwars2023 starwars2023! starwars2024 starwars2024! starwars2025
starwars2025! starwars2026 starwars2026! starwars22 starwars321 starwars4321 starwars54321 starwars69
starwars77 starwars88 starwars987 starwars99 starwars@123 starwars@1234 starwars@2024 starwars@2025
starwars@2026 starwarsabc starwarsabc123 starwarsqwe starwarsstarwars steelers stephanie! stephanie#1
stephanie#123 stephanie00 stephanie000 stephanie007 stephanie01 stephanie1 stephanie1! stephanie11
stephanie111 stephanie12 stephanie123 stephanie123! stephanie1234 stephanie1234! stephanie12345
stephanie12345! stephanie123456 stephanie123456! stephanie1234567 stephanie12345678 stephanie123456789
stephanie2020 stephanie2020! stephanie2021 stephanie2021! stephanie2022 stephanie2022! stephanie2023
stephanie2023! stephanie2024 stephanie2024! stephanie2025 stephanie2025! stephanie2026 stephanie2026!
stephanie22 stephanie321 stephanie4321 stephanie54321 stephanie69 stephanie77 stephanie88 stephanie987
stephanie99 stephanie@123 stephanie@1234 stephanie@2024 stephanie@2025 stephanie@2026 stephanieabc
stephanieabc123 stephanieqwe stephaniestephanie strawberry12 strawberry123 stuvwxyz summer#1 summer#123
summer00 summer000 summer007 summer01 summer1! summer11 summer111 summer12 summer123 summer123! summer1234
summer1234! summer12345 summer12345! summer123456 summer123456! summer1234567 summer12345678 summer123456789
summer2020 summer2020! summer2021 summer2021! summer2022 summer2022! summer2023 summer2023! summer2024
summer2024! summer2025 summer2025! summer2026 summer2026! summer22 summer321 summer4321 summer54321 summer69
summer77 summer88 summer987 summer99 summer@123 summer@1234 summer@2024 summer@2025 summer@2026 summerabc
summerabc123 summerqwe summersummer summertime12 sunday#1 sunday#123 sunday00 sunday000 sunday007 sunday01
sunday1! sunday11 sunday111 sunday12 sunday123 sunday123! sunday1234 sunday1234! sunday12345 sunday12345!
sunday123456 sunday123456! sunday1234567 sunday12345678 sunday123456789 sunday2020 sunday2020! sunday2021
sunday2021! sunday2022 sunday2022! sunday2023 sunday2023! sunday2024 sunday2024! sunday2025 sunday2025!
sunday2026 sunday2026! sunday22 sunday321 sunday4321 sunday54321 sunday69 sunday77 sunday88 sunday987
sunday99 sunday@123 sunday@1234 sunday@2024 sunday@2025 sunday@2026 sundayabc sundayabc123 sundayqwe
sundaysunday sunshine sunshine! sunshine#1 sunshine#123 sunshine00 sunshine000 sunshine007 sunshine01
sunshine1 sunshine1! sunshine11 sunshine111 sunshine12 sunshine123 sunshine123! sunshine1234 sunshine1234!
sunshine12345 sunshine12345! sunshine123456 sunshine123456! sunshine1234567 sunshine12345678
sunshine123456789 sunshine2020 sunshine2020! sunshine2021 sunshine2021! sunshine2022 sunshine2022!
sunshine2023 sunshine2023! sunshine2024 sunshine2024! sunshine2025 sunshine2025! sunshine2026 sunshine2026!
sunshine22 sunshine321 sunshine4321 sunshine54321 sunshine69 sunshine77 sunshine88 sunshine987 sunshine99
sunshine@123 sunshine@1234 sunshine@2024 sunshine@2025 sunshine@2026 sunshineabc sunshineabc123 sunshineqwe
sunshinesunshine supercalifragilistic superman superman! superman#1 superman#123 superman00 superman000
superman007 superman01 superman1 superman1! superman11 superman111 superman12 superman123 superman123!
superman1234 superman1234! superman12345 superman12345! superman123456 superman123456! superman1234567
superman12345678 superman123456789 superman2020 superman2020! superman2021 superman2021! superman2022
superman2022! superman2023 superman2023! superman2024 superman2024! superman2025 superman2025! superman2026
superman2026! superman22 superman321 superman4321 superman54321 superman69 superman77 superman88 superman987
superman99 superman@123 superman@1234 superman@2024 superman@2025 superman@2026 supermanabc supermanabc123
supermanqwe supermansuperman supersecret supersecret1 supersecret123 superstar support! support#1
support#123 support00 support000 support007 support01 support1 support1! support11 support111 support12
support123 support123! support1234 support1234! support12345 support12345! support123456 support123456!
support1234567 support12345678 support123456789 support2020 support2020! support2021 support2021!
support2022 support2022! support2023 support2023! support2024 support2024! support2025 support2025!
support2026 support2026! support22 support321 support4321 support54321 support69 support77 support88
support987 support99 support@123 support@1234 support@2024 support@2025 support@2026 supportabc
supportabc123 supportqwe supportsupport sweden#1 sweden#123 sweden00 sweden000 sweden007 sweden01 sweden1!
sweden11 sweden111 sweden12 sweden123 sweden123! sweden1234 sweden1234! sweden12345 sweden12345!
sweden123456 sweden123456! sweden1234567 sweden12345678 sweden123456789 sweden2020 sweden2020! sweden2021
sweden2021! sweden2022 sweden2022! sweden2023 sweden2023! sweden2024 sweden2024! sweden2025 sweden2025!
sweden2026 sweden2026! sweden22 sweden321 sweden4321 sweden54321 sweden69 sweden77 sweden88 sweden987
sweden99 sweden@123 sweden@1234 sweden@2024 sweden@2025 sweden@2026 swedenabc swedenabc123 swedenqwe
swedensweden sweetheart system#1 system#123 system00 system000 system007 system01 system1! system11
system111 system12 system123 system123! system1234 system1234! system12345 system12345! system123456
system123456! system1234567 system12345678 system123456789 system2020 system2020! system2021 system2021!
system2022 system2022! system2023 system2023! system2024 system2024! system2025 system2025! system2026
system2026! system22 system321 system4321 system54321 system69 system77 system88 system987 system99
system@123 system@1234 system@2024 system@2025 system@2026 systemabc systemabc123 systemqwe systemsystem
t4r3e2w1q t5r4e3w2q1 t5vfr4cde3xsw2zaq1 target123 teddybear123 temporary tennis#1 tennis#123 tennis00
tennis000 tennis007 tennis01 tennis1! tennis11 tennis111 tennis12 tennis123 tennis123! tennis1234
tennis1234! tennis12345 tennis12345! tennis123456 tennis123456! tennis1234567 tennis12345678 tennis123456789
tennis2020 tennis2020! tennis2021 tennis2021! tennis2022 tennis2022! tennis2023 tennis2023! tennis2024
tennis2024! tennis2025 tennis2025! tennis2026 tennis2026! tennis22 tennis321 tennis4321 tennis54321 tennis69
tennis77 tennis88 tennis987 tennis99 tennis@123 tennis@1234 tennis@2024 tennis@2025 tennis@2026 tennisabc
tennisabc123 tennisqwe tennistennis test1234 test12345 test123456 test1234567 test12345678 test123456789
test1234567890 test1234567890test test123456789test test12345678test test1234567test test123456test
test12345test test1234test test123test testabctest testqwetest testtest testtest1 testtesttest
testtesttesttest testtesttesttesttest testtesttesttesttesttest testxyztest tgb4rfv3edc2wsx1qaz theaccess
theadmin theadministrator thealexander thealexandra theamanda theamerica theandrew theangel theanthony
theapple theapril thearsenal theashley theaugust theaustralia theautumn thebackup thebarcelona thebaseball
thebasketball thebatman theberlin thebrazil thebutterfly thecanada thecharlie thecharlotte thechelsea
thechina thechocolate thechristopher thecisco thecompany thecomputer thecookie thecorvette thecowboys
thedaniel thedatabase thedavid thedecember thediamond thedocker thedragon theeditor theelizabeth theengland
thefamily thefebruary theferrari theflower thefootball theforever thefrance thefreedom thefriday thefriends
thegallery thegermany thegoogle thehannah thehello thehockey thehonda thehunter theimage theimages theindia
theinternet theisabella theitaly thejames thejanuary thejapan thejennifer thejessica thejoseph thejoshua
thejuventus thekiller thelakers thelamina theletmein thelinux theliverpool thelogin thelondon themadrid
themanager themanchester themarch themaster thematrix thematthew themelissa themercedes themetallica
themexico themichael theminecraft themonday themonkey themoscow themustang themysql thenaruto thenestjs
thenetwork thenewyork thenicole thenirvana thenovember theoctober theoffice theolivia theoracle theparis
thepassword thepasswort thephoto thephotos thephotoshop thepicture thepictures thepokemon thepoland
theporsche thepostgres theprincess thequickbrownfox thequickbrownfoxjumps theqwerty therachel therainbow
theranger therealmadrid therebecca theredis therichard therobert therussia thesamantha thesamsung thesecret
thesecurity theseptember theserver theservice theshadow thesoccer thesophia thesophie thespain thespring
thestarwars thestephanie thesummer thesunday thesunshine thesuperman thesupport thesweden thesystem
thetennis thethomas thetoyota theturkey theubuntu thevictoria thewarcraft thewelcome thewilliam thewindows
thewinter theyamaha theyankees thisisapassword thisisasecret thisismypassword thisisnotapassword thomas#1
thomas#123 thomas00 thomas000 thomas007 thomas01 thomas1! thomas11 thomas111 thomas12 thomas123 thomas123!
thomas1234 thomas1234! thomas12345 thomas12345! thomas123456 thomas123456! thomas1234567 thomas12345678
thomas123456789 thomas2020 thomas2020! thomas2021 thomas2021! thomas2022 thomas2022! thomas2023 thomas2023!
thomas2024 thomas2024! thomas2025 thomas2025! thomas2026 thomas2026! thomas22 thomas321 thomas4321
thomas54321 thomas69 thomas77 thomas88 thomas987 thomas99 thomas@123 thomas@1234 thomas@2024 thomas@2025
thomas@2026 thomasabc thomasabc123 thomasqwe thomasthomas thursday toor1234 topsecret topsecret123
topsecret1234 toyota#1 toyota#123 toyota00 toyota000 toyota007 toyota01 toyota1! toyota11 toyota111 toyota12
toyota123 toyota123! toyota1234 toyota1234! toyota12345 toyota12345! toyota123456 toyota123456!
toyota1234567 toyota12345678 toyota123456789 toyota2020 toyota2020! toyota2021 toyota2021! toyota2022
toyota2022! toyota2023 toyota2023! toyota2024 toyota2024! toyota2025 toyota2025! toyota2026 toyota2026!
toyota22 toyota321 toyota4321 toyota54321 toyota69 toyota77 toyota88 toyota987 toyota99 toyota@123
toyota@1234 toyota@2024 toyota@2025 toyota@2026 toyotaabc toyotaabc123 toyotaqwe toyotatoyota trcxzdsaewq
trustno1 trustno1! trustno1trustno1 trustnoone tsrqponmlkjihgfedcba tttttttt ttttttttt tttttttttt
ttttttttttt tttttttttttt ttttttttttttt tttttttttttttt ttttttttttttttt tttttttttttttttt tttttttttttttttttttt
turkey#1 turkey#123 turkey00 turkey000 turkey007 turkey01 turkey1! turkey11 turkey111 turkey12 turkey123
turkey123! turkey1234 turkey1234! turkey12345 turkey12345! turkey123456 turkey123456! turkey1234567
turkey12345678 turkey123456789 turkey2020 turkey2020! turkey2021 turkey2021! turkey2022 turkey2022!
turkey2023 turkey2023! turkey2024 turkey2024! turkey2025 turkey2025! turkey2026 turkey2026! turkey22
turkey321 turkey4321 turkey54321 turkey69 turkey77 turkey88 turkey987 turkey99 turkey@123 turkey@1234
turkey@2024 turkey@2025 turkey@2026 turkeyabc turkeyabc123 turkeyqwe turkeyturkey tvfrcdexswzaq
u6y5t4r3e2w1q u7y6t5r4e3w2q1 ubuntu#1 ubuntu#123 ubuntu00 ubuntu000 ubuntu007 ubuntu01 ubuntu1! ubuntu11
ubuntu111 ubuntu12 ubuntu123 ubuntu123! ubuntu1234 ubuntu1234! ubuntu12345 ubuntu12345! ubuntu123456
ubuntu123456! ubuntu1234567 ubuntu12345678 ubuntu123456789 ubuntu2020 ubuntu2020! ubuntu2021 ubuntu2021!
ubuntu2022 ubuntu2022! ubuntu2023 ubuntu2023! ubuntu2024 ubuntu2024! ubuntu2025 ubuntu2025! ubuntu2026
ubuntu2026! ubuntu22 ubuntu321 ubuntu4321 ubuntu54321 ubuntu69 ubuntu77 ubuntu88 ubuntu987 ubuntu99
ubuntu@123 ubuntu@1234 ubuntu@2024 ubuntu@2025 ubuntu@2026 ubuntuabc ubuntuabc123 ubuntuqwe ubuntuubuntu
unhybgtvfrcdexswzaq user1234 user12345 uuuuuuuu uuuuuuuuu uuuuuuuuuu uuuuuuuuuuu uuuuuuuuuuuu uuuuuuuuuuuuu
uuuuuuuuuuuuuu uuuuuuuuuuuuuuu uuuuuuuuuuuuuuuu uuuuuuuuuuuuuuuuuuuu v3edc2wsx1qaz valentine123
vfr4cde3xsw2zaq1 vfrcdexswzaq vhgfytrcxzdsaewq victoria! victoria#1 victoria#123 victoria00 victoria000
victoria007 victoria01 victoria1 victoria1! victoria11 victoria111 victoria12 victoria123 victoria123!
victoria1234 victoria1234! victoria12345 victoria12345! victoria123456 victoria123456! victoria1234567
victoria12345678 victoria123456789 victoria2020 victoria2020! victoria2021 victoria2021! victoria2022
victoria2022! victoria2023 victoria2023! victoria2024 victoria2024! victoria2025 victoria2025! victoria2026
victoria2026! victoria22 victoria321 victoria4321 victoria54321 victoria69 victoria77 victoria88 victoria987
victoria99 victoria@123 victoria@1234 victoria@2024 victoria@2025 victoria@2026 victoriaabc victoriaabc123
victoriaqwe victoriavictoria voldemort volleyball vvvvvvvv vvvvvvvvv vvvvvvvvvv vvvvvvvvvvv vvvvvvvvvvvv
vvvvvvvvvvvvv vvvvvvvvvvvvvv vvvvvvvvvvvvvvv vvvvvvvvvvvvvvvv vvvvvvvvvvvvvvvvvvvv wachtwoord warcraft
warcraft! warcraft#1 warcraft#123 warcraft00 warcraft000 warcraft007 warcraft01 warcraft1 warcraft1!
warcraft11 warcraft111 warcraft12 warcraft123 warcraft123! warcraft1234 warcraft1234! warcraft12345
warcraft12345! warcraft123456 warcraft123456! warcraft1234567 warcraft12345678 warcraft123456789
warcraft2020 warcraft2020! warcraft2021 warcraft2021! warcraft2022 warcraft2022! warcraft2023 warcraft2023!
warcraft2024 warcraft2024! warcraft2025 warcraft2025! warcraft2026 warcraft2026! warcraft22 warcraft321
warcraft4321 warcraft54321 warcraft69 warcraft77 warcraft88 warcraft987 warcraft99 warcraft@123
warcraft@1234 warcraft@2024 warcraft@2025 warcraft@2026 warcraftabc warcraftabc123 warcraftqwe
warcraftwarcraft watermelon12 wednesday welcome! welcome#1 welcome#123 welcome00 welcome000 welcome007
welcome01 welcome1 welcome1! welcome11 welcome111 welcome12 welcome123 welcome123! welcome1234 welcome1234!
welcome12345 welcome12345! welcome123456 welcome123456! welcome1234567 welcome12345678 welcome123456789
welcome2 welcome2020 welcome2020! welcome2021 welcome2021! welcome2022 welcome2022! welcome2023 welcome2023!
welcome2024 welcome2024! welcome2025 welcome2025! welcome2026 welcome2026! welcome22 welcome321 welcome4321
welcome54321 welcome69 welcome77 welcome88 welcome987 welcome99 welcome@123 welcome@1234 welcome@2024
welcome@2025 welcome@2026 welcomeabc welcomeabc123 welcomeback123 welcomehome123 welcomeqwe
welcometothejungle welcomewelcome wertyuiop whatever whatever1 whatthefuck1 william! william#1 william#123
william00 william000 william007 william01 william1 william1! william11 william111 william12 william123
william123! william1234 william1234! william12345 william12345! william123456 william123456! william1234567
william12345678 william123456789 william2020 william2020! william2021 william2021! william2022 william2022!
william2023 william2023! william2024 william2024! william2025 william2025! william2026 william2026!
william22 william321 william4321 william54321 william69 william77 william88 william987 william99 william@123
william@1234 william@2024 william@2025 william@2026 williamabc williamabc123 williamqwe williamwilliam
windows! windows#1 windows#123 windows00 windows000 windows007 windows01 windows1 windows1! windows10pro
windows11 windows111 windows12 windows123 windows123! windows1234 windows1234! windows12345 windows12345!
windows123456 windows123456! windows1234567 windows12345678 windows123456789 windows2020 windows2020!
windows2021 windows2021! windows2022 windows2022! windows2023 windows2023! windows2024 windows2024!
windows2025 windows2025! windows2026 windows2026! windows22 windows321 windows4321 windows54321 windows69
windows77 windows88 windows987 windows99 windows@123 windows@1234 windows@2024 windows@2025 windows@2026
windowsabc windowsabc123 windowsqwe windowswindows winter#1 winter#123 winter00 winter000 winter007 winter01
winter1! winter11 winter111 winter12 winter123 winter123! winter1234 winter1234! winter12345 winter12345!
winter123456 winter123456! winter1234567 winter12345678 winter123456789 winter2020 winter2020! winter2021
winter2021! winter2022 winter2022! winter2023 winter2023! winter2024 winter2024! winter2025 winter2025!
winter2026 winter2026! winter22 winter321 winter4321 winter54321 winter69 winter77 winter88 winter987
winter99 winter@123 winter@1234 winter@2024 winter@2025 winter@2026 winterabc winterabc123 winterqwe
winterwinter woaini1314 woaini520 wqewqewq wqewqewqewq wqewqewqewqewq wwwwwwww wwwwwwwww wwwwwwwwww
wwwwwwwwwww wwwwwwwwwwww wwwwwwwwwwwww wwwwwwwwwwwwww wwwwwwwwwwwwwww wwwwwwwwwwwwwwww wwwwwwwwwwwwwwwwwwww
xsw2zaq1 xxxxxxxx xxxxxxxxx xxxxxxxxxx xxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxxx xxxxxxxxxxxxxx xxxxxxxxxxxxxxx
xxxxxxxxxxxxxxxx xxxxxxxxxxxxxxxxxxxx xyz12345 xyz123456 xyz1234567 xyz12345678 xyz123456789 xyz1234567890
xyz1234567890xyz xyz123456789xyz xyz12345678xyz xyz1234567xyz xyz123456xyz xyz12345xyz xyz1234xyz xyz123xyz
xyzabcxyz xyzqwexyz xyzxyzxyz xyzxyzxyzxyz xyzxyzxyzxyzxyz xyzxyzxyzxyzxyzxyz xzcxzcxz xzcxzcxzcxz
xzcxzcxzcxzcxz xzdsaewq y5t4r3e2w1q y6t5r4e3w2q1 yamaha#1 yamaha#123 yamaha00 yamaha000 yamaha007 yamaha01
yamaha1! yamaha11 yamaha111 yamaha12 yamaha123 yamaha123! yamaha1234 yamaha1234! yamaha12345 yamaha12345!
yamaha123456 yamaha123456! yamaha1234567 yamaha12345678 yamaha123456789 yamaha2020 yamaha2020! yamaha2021
yamaha2021! yamaha2022 yamaha2022! yamaha2023 yamaha2023! yamaha2024 yamaha2024! yamaha2025 yamaha2025!
yamaha2026 yamaha2026! yamaha22 yamaha321 yamaha4321 yamaha54321 yamaha69 yamaha77 yamaha88 yamaha987
yamaha99 yamaha@123 yamaha@1234 yamaha@2024 yamaha@2025 yamaha@2026 yamahaabc yamahaabc123 yamahaqwe
yamahayamaha yankees! yankees#1 yankees#123 yankees00 yankees000 yankees007 yankees01 yankees1 yankees1!
yankees11 yankees111 yankees12 yankees123 yankees123! yankees1234 yankees1234! yankees12345 yankees12345!
yankees123456 yankees123456! yankees1234567 yankees12345678 yankees123456789 yankees2020 yankees2020!
yankees2021 yankees2021! yankees2022 yankees2022! yankees2023 yankees2023! yankees2024 yankees2024!
yankees2025 yankees2025! yankees2026 yankees2026! yankees22 yankees321 yankees4321 yankees54321 yankees69
yankees77 yankees88 yankees987 yankees99 yankees@123 yankees@1234 yankees@2024 yankees@2025 yankees@2026
yankeesabc yankeesabc123 yankeesqwe yankeesyankees ybgtvfrcdexswzaq youareawesome yourpassword ytrcxzdsaewq
yyyyyyyy yyyyyyyyy yyyyyyyyyy yyyyyyyyyyy yyyyyyyyyyyy yyyyyyyyyyyyy yyyyyyyyyyyyyy yyyyyyyyyyyyyyy
yyyyyyyyyyyyyyyy yyyyyyyyyyyyyyyyyyyy zag12wsx zaq12wsx zaq1xsw! zaq1xsw2 zaq1xsw2! zaq1xsw2c zaq1xsw2c!
zaq1xsw2cd zaq1xsw2cd! zaq1xsw2cde zaq1xsw2cde! zaq1xsw2cde3 zaq1xsw2cde3! zaq1xsw2cde3v zaq1xsw2cde3v!
zaq1xsw2cde3vf zaq1xsw2cde3vf! zaq1xsw2cde3vfr zaq1xsw2cde3vfr! zaq1xsw2cde3vfr4 zaq1xsw2cde3vfr4!
zaq1xsw2cde3vfr4b zaq1xsw2cde3vfr4b! zaq1xsw2cde3vfr4bg zaq1xsw2cde3vfr4bg! zaq1xsw2cde3vfr4bgt
zaq1xsw2cde3vfr4bgt! zaq1xsw2cde3vfr4bgt5 zaq1xsw2cde3vfr4bgt5! zaq1zaq1 zcxzcxzcxz zcxzcxzcxzcxz
zlkjhgfdsapoiuytrewq zxc12345 zxc123456 zxc1234567 zxc12345678 zxc123456789 zxc1234567890 zxc1234567890zxc
zxc123456789zxc zxc12345678zxc zxc1234567zxc zxc123456zxc zxc12345zxc zxc1234zxc zxc123zxc zxcabczxc
zxcqwezxc zxcv1234 zxcv12345 zxcv123456 zxcv1234567 zxcv12345678 zxcv123456789 zxcv1234567890
zxcv1234567890zxcv zxcv123456789zxcv zxcv12345678zxcv zxcv1234567zxcv zxcv123456zxcv zxcv12345zxcv
zxcv1234zxcv zxcv123zxcv zxcvabczxcv zxcvbnm! zxcvbnm,./ zxcvbnm123 zxcvbnm12345 zxcvqwezxcv zxcvxyzzxcv
zxcvzxcv zxcvzxcvzxcv zxcvzxcvzxcvzxcv zxcvzxcvzxcvzxcvzxcv zxcvzxcvzxcvzxcvzxcvzxcv zxcxyzzxc zxczxcz!
zxczxczx zxczxczx! zxczxczxc zxczxczxc! zxczxczxcz zxczxczxcz! zxczxczxczx zxczxczxczx! zxczxczxczxc
zxczxczxczxc! zxczxczxczxcz zxczxczxczxcz! zxczxczxczxczx zxczxczxczxczx! zxczxczxczxczxc zxczxczxczxczxc!
zxczxczxczxczxczxc zyxwvut! zyxwvuts zyxwvuts! zyxwvutsr zyxwvutsr! zyxwvutsrq zyxwvutsrq! zyxwvutsrqp
zyxwvutsrqp! zyxwvutsrqpo zyxwvutsrqpo! zyxwvutsrqpon zyxwvutsrqpon! zyxwvutsrqponm zyxwvutsrqponm!
zyxwvutsrqponml zyxwvutsrqponml! zyxwvutsrqponmlk zyxwvutsrqponmlk! zyxwvutsrqponmlkj zyxwvutsrqponmlkj!
zyxwvutsrqponmlkji zyxwvutsrqponmlkji! zyxwvutsrqponmlkjih zyxwvutsrqponmlkjih! zyxwvutsrqponmlkjihg
zyxwvutsrqponmlkjihg! zzzzzzzz zzzzzzzzz zzzzzzzzzz zzzzzzzzzzz zzzzzzzzzzzz zzzzzzzzzzzzz zzzzzzzzzzzzzz
zzzzzzzzzzzzzzz zzzzzzzzzzzzzzzz zzzzzzzzzzzzzzzzzzzz
`;
