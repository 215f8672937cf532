import type { AdjustProperty } from '@lamina/contract';
import { colourNames } from './colour-names';
import type { Meaning } from './concepts';

const entries = new Map<string, Meaning>();
/** Phrases are parted by commas; a phrase is words and marks parted by blanks. */
const add = (phrases: string, meaning: Meaning): void => {
  for (const phrase of phrases.split(',')) entries.set(phrase.trim(), meaning);
};

const NOUNS = 'image,picture,photo,photograph,pic,shot';
for (const noun of NOUNS.split(',')) {
  for (const whole of ['', 'whole ', 'entire ', 'full ']) {
    for (const owner of ['', 'the ', 'this ', 'that ', 'my ', 'our '])
      add(`${owner}${whole}${noun}`, { is: 'it' });
  }
}
add('it,this,that,everything,all of it,the whole thing,the lot', { is: 'it' });
add('colours,colors,the colours,the colors,all colours,all colors,all the colours,all the colors', {
  is: 'colours',
});
add('background,foreground,subject,sky,clouds,person,people,man,woman,girl,boy,child,face,faces', {
  is: 'region',
});
add('car,dog,cat,tree,trees,house,wall,shirt,dress,logo,sign,object,objects,skin,water,grass', {
  is: 'region',
});
add('highlights,shadows,midtones,corner,corners,edge,edges,top,bottom,middle,centre,center', {
  is: 'region',
});
add('him,her,them,his,their,license plate,number plate,watermark,eyes,lips,teeth,floor', { is: 'region' });
add('layer,layers,text,words,title,headline,caption,font', { is: 'layers' });

const property = (phrases: string, name: AdjustProperty): void =>
  add(phrases, { is: 'property', property: name });
property('brightness,lightness,light', 'brightness');
property('exposure', 'exposure');
property('contrast', 'contrast');
property('warmth,temperature,colour temperature,color temperature', 'warmth');
property('saturation,colour saturation,color saturation', 'saturation');
property('vibrance,vibrancy,vividness', 'vibrance');
add('sharpness', { is: 'property', property: 'sharpness' });

const adjective = (phrases: string, name: AdjustProperty, sign: 1 | -1): void =>
  add(phrases, { is: 'adjective', property: name, sign });
adjective('warmer', 'warmth', 1);
adjective('cooler,colder', 'warmth', -1);
adjective('brighter,lighter', 'brightness', 1);
adjective('darker,dimmer', 'brightness', -1);
adjective('contrastier', 'contrast', 1);
add('sharper,crisper', { is: 'adjective', property: 'sharpness', sign: 1 });
add('blurrier', { is: 'adjective', property: 'blur', sign: 1 });

const base = (phrases: string, name: AdjustProperty, sign: 1 | -1): void =>
  add(phrases, { is: 'base', property: name, sign });
base('warm', 'warmth', 1);
base('cool,cold', 'warmth', -1);
base('bright', 'brightness', 1);
base('dark,dim', 'brightness', -1);
base('contrasty,contrasted', 'contrast', 1);
base('saturated,colourful,colorful', 'saturation', 1);
base('vivid,vibrant', 'vibrance', 1);
base('exposed', 'exposure', 1);
add('sharp,crisp', { is: 'base', property: 'sharpness', sign: 1 });
add('blurry,blurred', { is: 'blurry' });

const verb = (phrases: string, name: AdjustProperty, sign: 1 | -1): void =>
  add(phrases, { is: 'adjust-verb', property: name, sign });
verb('brighten,lighten', 'brightness', 1);
verb('darken,dim down', 'brightness', -1);
verb('warm up', 'warmth', 1);
verb('cool down', 'warmth', -1);
verb('saturate', 'saturation', 1);

add('more,higher,stronger', { is: 'more', sign: 1 });
add('less,weaker', { is: 'more', sign: -1 });
add('increase,raise,boost,enhance,strengthen,intensify,turn up,bump,bump up,push,push up,bring up', {
  is: 'raise',
  sign: 1,
});
add('crank up,dial up,pump up', { is: 'raise', sign: 1 });
add('drop,decrease,reduce,lower,lessen,weaken,turn down,tone down,bring down,dial down,cut,cut down', {
  is: 'raise',
  sign: -1,
});
add('up', { is: 'particle', sign: 1 });
add('down', { is: 'particle', sign: -1 });

const amount = (phrases: string, value: number): void => add(phrases, { is: 'amount', amount: value });
amount(
  'a bit,a little,a little bit,a tiny bit,slightly,a touch,a tad,subtly,somewhat,a hair,gently,a smidge',
  0.1,
);
amount('bit,little,a bit of,a little bit of,a little of,a touch of,lightly,faintly,mildly,softly', 0.1);
amount('slight,subtle,gentle', 0.1);
amount('strong,heavy', 0.4);
amount('much,a lot,lots,lots of,a lot of,strongly,heavily,far,way,significantly,considerably,greatly', 0.4);
amount('quite a bit,a great deal,a good deal,really,very,massively,drastically', 0.4);
amount('by half', 0.5);
amount('completely,fully,entirely,totally', 1);

add('make,give,get,have,render,should be,must be,be', { is: 'make' });
add('it should be,it must be,to be,look,appear,needs,need,needs to be,need to be,could use', { is: 'make' });
add('set', { is: 'set' });
add('convert,transform,change', { is: 'convert' });
add('turn', { is: 'turn' });
add('replace', { is: 'replace' });
add('recolour,recolor,repaint,tint,dye,paint', { is: 'recolour' });
add('black and white,black & white,black white,b & w,bw,greyscale,grayscale,grey scale,gray scale', {
  is: 'black-white',
});
add('b / w,monochrome,black n white,b and w', { is: 'black-white' });
add('desaturate', { is: 'desaturate' });
add('crop,trim,cut it,cut to', { is: 'crop' });
add('square,quadratic', { is: 'ratio' });
add('widescreen', { is: 'ratio' });
add('ratio,aspect,aspect ratio,format,proportions,shape', { is: 'crop-word' });
add('rotate,spin', { is: 'rotate' });
add('left,to the left,counterclockwise,anticlockwise,counter clockwise,anti clockwise,ccw', {
  is: 'side',
  sign: -1,
});
add('to left,leftwards', { is: 'side', sign: -1 });
add('right,to the right,clockwise,cw,to right,rightwards', { is: 'side', sign: 1 });
add('half turn,a half turn', { is: 'half-turn' });
add('quarter turn,a quarter turn', { is: 'degrees', amount: 90 });
add('upside down,on its head', { is: 'upside-down' });
add('flip', { is: 'flip' });
add('mirror', { is: 'mirror' });
add('horizontally,horizontal,left to right,right to left,from left to right,sideways', {
  is: 'axis',
  axis: 'horizontal',
});
add('vertically,vertical,top to bottom,from top to bottom,bottom to top', { is: 'axis', axis: 'vertical' });
add('resize,scale,rescale', { is: 'resize' });
add('enlarge,scale up,blow up,upsize', { is: 'resize', sign: 1 });
add('shrink,scale down,downsize,downscale', { is: 'resize', sign: -1 });
add('bigger,larger', { is: 'bigger', sign: 1 });
add('smaller', { is: 'bigger', sign: -1 });
add('size,the size,its size,original size,the original size,its original size,original', { is: 'size' });
add('wide,in width,width,a width of,width of', { is: 'wide' });
add('high,tall,in height,height,a height of,height of', { is: 'high' });
add('twice as big,twice as large,twice the size,twice its size', { is: 'as-big', amount: 2 });
add('half as big,half as large,half the size,half its size', { is: 'as-big', amount: 0.5 });
add('twice,double', { is: 'times', amount: 2 });
add('half', { is: 'times', amount: 0.5 });
add('sharpen,sharpen up', { is: 'sharpen' });
add('blur', { is: 'blur' });
add('shorter side,the shorter side', { is: 'shorter-side' });
for (const [name, hex] of colourNames()) add(name, { is: 'colour', hex });
add('colour,color', { is: 'colour-word' });
add('tolerance', { is: 'tolerance' });
add('keep shading,shading', { is: 'shading' });

add('to,into,in,as', { is: 'to' });
add('with,at', { is: 'with' });
add('by', { is: 'by' });
add('the,my,our,your,its,a,an,some,this,that,all,every,each,any,of', { is: 'determiner' });
add('please,can you,could you,would you,will you,can you please,could you please,kindly,just,now', {
  is: 'filler',
});
add("i want to,i want you to,i would like to,i'd like to,i would like you to,i'd like you to,let's,lets", {
  is: 'filler',
});
add(
  'i want,i would like,i need,i think,maybe,can we,could we,try to,go ahead and,for me,thanks,thank you,hi,hello,hey',
  {
    is: 'filler',
  },
);
add('ok,okay,also,too please,if you please,should,as well', { is: 'filler' });
add('and,&,+,plus,as well as,and also,but,while', { is: 'and' });
add(',', { is: 'and' });
add('then,and then,after that,afterwards,finally,next,first,;,.,!', { is: 'then' });
// A comma parts the phrases above, so what contains one stands here.
for (const phrase of [',', ', and', ', but', ', plus']) entries.set(phrase, { is: 'and' });
for (const phrase of [', then', ', and then', ', after that', ', finally'])
  entries.set(phrase, { is: 'then' });
add('?,what,why,how,when,where,who,which,does,do you,did,is,are,was,were,has,am', { is: 'question' });
add("not,don't,dont,do not,never,without,neither,nor,cannot,can't,cant,won't,doesn't,avoid,isn't,shouldn't", {
  is: 'negation',
});
add('refuse,none,nothing,hardly,barely', { is: 'negation' });
add('no,nope,wait,instead,rather,sorry,actually,i mean,or', { is: 'correction' });
add('except,except for,apart from,other than,everything but,everything except,all but,all except,only', {
  is: 'except',
});
add('remove,delete,erase,get rid of,take out,take away,cut out,hide,move,isolate,extract,clean up,clear', {
  is: 'remove',
});
add('add,put,insert,place', { is: 'add' });
add('apply', { is: 'apply' });
add('generate,create,draw,imagine,invent,extend,expand,outpaint', { is: 'create' });
add('vignette,border,frame,grain,noise,clarity,gamma,hue,haze,sepia,invert,negative,posterise,posterize', {
  is: 'unsupported',
});
add(
  'undo,revert,go back,swap,denoise,dehaze,straighten,upscale,pixelate,auto enhance,enhance it,drop shadow,filter,perspective',
  {
    is: 'unsupported',
  },
);
add('smile,smiling,smiles,laugh,laughing,cry,frown,older,younger,pose,posing,hair,hairstyle,haircut,beard', {
  is: 'people',
});
add('wear,wearing,makeup,look at,looking at,slimmer,thinner,taller,muscular,sit,sitting,stand,standing', {
  is: 'people',
});
add('pretty,prettier,beautiful,handsome,age,happy,happier,sad,angry', { is: 'people' });
add('style,in the style of,anime,cartoon,manga,comic,oil painting,painting,watercolour,watercolor,sketch', {
  is: 'style',
});
add('van gogh,picasso,monet,ghibli,pixar,cyberpunk,impressionist,pencil drawing,drawing,render 3d', {
  is: 'style',
});
add('night,nighttime,daytime,sunset,sunrise,dawn,dusk,winter,summer,autumn,snow,snowy,snowing,rain,rainy', {
  is: 'weather',
});
add('raining,fog,foggy,storm,stormy,sunny,cloudy,season,weather,golden hour', { is: 'weather' });

/** Phrases of words and marks, parted by blanks, with what they stand for. */
export const LEXICON: ReadonlyMap<string, Meaning> = entries;

/** The longest phrase of the lexicon, in tokens. */
export const LONGEST_PHRASE = Math.max(...[...entries.keys()].map((phrase) => phrase.split(' ').length));
