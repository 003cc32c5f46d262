-- How the call centre finds whom it speaks with.

-- カナ氏名 as it is compared, never as it is kept: what a caller says and what a core system holds differ in width and
-- script, in small letters (キャ, キヤ), in letters that sound alike (ヂ ジ, ヅ ズ, ヲ オ, ヰ イ, ヱ エ), in long marks and in what
-- stands between the parts. The stored and the typed name both go through here, so they can't be folded differently.
-- PL/pgSQL, because the planner would write out a function in SQL wherever a statement compares a name.
create function fold_kana(kana text) returns text language plpgsql immutable strict parallel safe as $$
begin
    -- Hiragana, and the small letters of Ainu: rare in a register, and a long list to look through.
    if kana ~ '[ぁ-ゖㇰ-ㇿ]' then
        kana := translate(kana,
            'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとど'
            'なにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ'
            'ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ',
            'アアイイウウエエオオカガキギクグケゲコゴサザシジスズセゼソゾタダチジツツズテデトド'
            'ナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤヤユユヨヨラリルレロワワイエオンヴカケ'
            'クシストヌハヒフヘホムラリルレロ');
    end if;
    -- Widths become one, and カ with a voiced mark becomes ガ; the marks that stand alone (゛゜) are made to join first.
    kana := normalize(translate(kana, U&'\309B\309C', U&'\3099\309A'), nfkc);
    return translate(kana,
        'ァィゥェォッャュョヮヵヶヂヅヰヱヲ'
        -- From here on nothing replaces them. Long mark, hyphen, dashes, minus, lines of tables, waves:
        || U&'\30FC\002D\2010\2012\2013\2014\2015\2043\2212\2500\2501\00AD\301C\007E\3030'
        -- dots and double hyphens between the parts of a name:
        || U&'\30FB\00B7\2022\2027\2219\22C5\30A0\003D'
        -- spaces and line ends:
        || U&'\0020\0009\000A\000D\200B\FEFF',
        'アイウエオツヤユヨワカケジズイエオ');
end $$;

-- Still serves the linking of a sign-in by number and birth date, which reads all who were born on the day.
drop index member_birthdate;
create index member_birthdate on member (insurer_number, birthdate, fold_kana(name_kana));
create index member_folded_number on member (insurer_number, normalize(number, nfkc), normalize(symbol, nfkc));
